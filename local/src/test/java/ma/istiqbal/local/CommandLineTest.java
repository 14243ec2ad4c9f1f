package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter errors = new StringWriter();
    private final CommandLine commandLine = Istiqbal.commandLine().setErr(new PrintWriter(errors, true));

    @Test
    void aRefusalIsOneLineAndCodeOne(@TempDir Path directory) {
        int code = commandLine.execute(
                "status", "--data", directory.resolve("none").toString());

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .startsWith("istiqbal: nothing has been started");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(commandLine.execute("up", "--gateway-prot", "1")).isEqualTo(2);
        assertThat(errors.toString()).contains("--gateway-prot").contains("--gateway-port");
    }

    @Test
    void aSizeOfMemoryThatIsNoneIsNamed() {
        assertThat(commandLine.execute("up", "--store-memory", "lots")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("--store-memory")
                .contains("'lots'")
                .contains("512m");
    }

    @Test
    void aNumberOfLinesThatIsNoneIsRefused(@TempDir Path directory) {
        assertThat(commandLine.execute("logs", "-n", "-1", "--data", directory.toString()))
                .isEqualTo(1);
        assertThat(errors.toString().lines()).singleElement().asString().contains("-1 is no number of lines");
    }

    @Test
    void whatTheSystemRefusesIsToldWithItsReason(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThat(commandLine.execute("restore", "--data", file.toString(), "today.backup"))
                .isEqualTo(1);
        assertThat(errors.toString().lines()).singleElement().asString().endsWith(file + " exists already");
        assertThat(new CannotStart("no", new AccessDeniedException("/a"))).hasMessage("no: no permission for /a");
        assertThat(new CannotStart("no", new NoSuchFileException("/a"))).hasMessage("no: there is no /a");
    }

    @Test
    void whatTestIsGivenReachesMavenAsItIs() {
        String[] given = {"-pl", "gateway,site-service", "-am", "-Dtest=RoutesTest", "--fail-at-end", "-rf", ":e2e"};
        commandLine.parseArgs(Stream.concat(Stream.of("test"), Stream.of(given)).toArray(String[]::new));
        TestCommand test = commandLine.getSubcommands().get("test").getCommand();

        assertThat(test.command(Path.of("mvn")))
                .startsWith("mvn", "-B", "verify")
                .endsWith(given)
                .hasSize(3 + given.length);
    }
}
