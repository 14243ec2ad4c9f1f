package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./istiqbal} itself, with a JDK and a Maven that only say what they are asked. */
class ScriptTest {
    private static final String JAR = "local/target/local-1.0.0-SNAPSHOT.jar";

    @TempDir
    private Path directory;

    private Path root;
    private Path jdk;

    @BeforeEach
    void aFreshCheckout() throws IOException {
        root = Files.createDirectories(directory.resolve("of الاستقبال"));
        Files.copy(Path.of("../istiqbal"), root.resolve("istiqbal"));
        Files.createDirectories(root.resolve("local/src/main"));
        Files.createFile(root.resolve("local/pom.xml"));
        Files.createFile(root.resolve("pom.xml"));
        jdk = directory.resolve("jdk");
        program(jdk.resolve("bin/javac"), "");
        program(jdk.resolve("bin/java"), "echo \"java LC_ALL=${LC_ALL:-} $*\"");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        maven("mkdir -p local/target && touch " + JAR);
    }

    @Test
    void theLauncherIsBuiltOnce() throws Exception {
        assertThat(run(Map.of())).contains("building the launcher").contains("-jar " + root.resolve(JAR));
        assertThat(run(Map.of())).doesNotContain("building").contains("-jar " + root.resolve(JAR));
    }

    @Test
    void ofTwoStartedAtOnceOneBuilds() throws Exception {
        maven("sleep 1; mkdir -p local/target && touch " + JAR);
        CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> run(Map.of()), Thread::startVirtualThread);
        CompletableFuture<String> other =
                CompletableFuture.supplyAsync(() -> run(Map.of()), Thread::startVirtualThread);

        assertThat(one.join() + other.join()).containsOnlyOnce("building").contains("-jar");
    }

    @Test
    void whatACutOffBuildLeftIsNotTakenForTheLauncher() throws Exception {
        maven("mkdir -p local/target && touch " + JAR + " && exit 1");
        assertThat(run(Map.of())).contains("could not be built").doesNotContain("java");

        assertThat(run(Map.of())).contains("building the launcher").doesNotContain("java");
    }

    @Test
    void pathsAreReadWhereTheLocaleKnowsNoLetters() throws Exception {
        assertThat(run(Map.of("LC_ALL", "C"))).contains("LC_ALL=C.UTF-8");
        assertThat(run(Map.of("LC_ALL", "C.UTF-8"))).contains("LC_ALL=C.UTF-8");
        assertThat(run(Map.of("LANG", "C.UTF-8"))).contains("LC_ALL= ");
    }

    @Test
    void anOldJdkIsNotTaken() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.1\"\n");

        assertThat(run(Map.of())).doesNotContain("java LC_ALL");
    }

    private void maven(String does) throws IOException {
        program(directory.resolve("bin/mvn"), does);
    }

    private static void program(Path file, String does) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("istiqbal").toString(), "status");
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().merge("PATH", directory.resolve("bin").toString(), (path, first) -> first + ":" + path);
        builder.environment().putAll(environment);
        try {
            Process process = builder.redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
