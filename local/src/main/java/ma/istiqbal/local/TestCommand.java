package ma.istiqbal.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = TestCommand.NAME, description = "Runs every test: mvn -B verify, with the given arguments.")
final class TestCommand implements Callable<Integer> {
    static final String NAME = "test";

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "passed on to Maven, options too, as they are")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        Path maven = Maven.find();
        Checkout checkout = new DataOption().checkout();
        TestProgram.installAll();
        new PrometheusTools(checkout).install();
        return Programs.run(checkout.root(), command(maven));
    }

    List<String> command(Path maven) {
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "verify"));
        command.addAll(arguments);
        return command;
    }
}
