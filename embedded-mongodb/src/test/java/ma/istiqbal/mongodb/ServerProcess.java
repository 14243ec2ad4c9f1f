package ma.istiqbal.mongodb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process of its own, as it runs outside the tests. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern URI = Pattern.compile("mongodb://\\S+");

    private final Process process;
    private final List<String> output = new ArrayList<>();

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Returns when the server is ready or has ended. */
    static ServerProcess start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "ma.istiqbal.mongodb.EmbeddedMongoServer"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        ServerProcess server = new ServerProcess(builder.start());
        server.readUntilReady();
        return server;
    }

    static ServerProcess start(Path data, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--data", data.toString(), "--with-parent"));
        all.addAll(List.of(arguments));
        return start(Map.of(), all.toArray(String[]::new));
    }

    private void readUntilReady() throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.add(line);
            if (line.equals("ready")) {
                return;
            }
        }
    }

    List<String> output() {
        return output;
    }

    String uri() {
        Matcher uri = URI.matcher(String.join("\n", output));
        if (!uri.find()) {
            throw new IllegalStateException("not started: " + output);
        }
        return uri.group();
    }

    void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    void terminate() {
        process.toHandle().destroy(); // Process.destroy would close the input too
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
