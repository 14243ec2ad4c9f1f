package ma.istiqbal.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How every process is started: the launcher's own JDK, flags for a small machine, a clean environment. */
final class Jvm {
    /** Exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    /** What ran out of memory somewhere can be relied on nowhere, while data survive a crash. */
    private static final List<String> COMMON =
            List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xss512k");

    /** C1 alone reaches "ready" sooner on two cores. */
    private static final String SMALL = "-XX:TieredStopAtLevel=1";

    private static final List<String> PASSED_ON =
            List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR");
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Of the very build: its caches are good for no other. */
    static String version() {
        return System.getProperty("java.vm.version");
    }

    static List<String> command(String heap, List<String> rest) {
        List<String> command = measured(heap, rest);
        command.add(1, SMALL);
        return command;
    }

    /** As a production service runs: every compiler. */
    static List<String> measured(String heap, List<String> rest) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(COMMON);
        command.add("-Xmx" + heap);
        command.addAll(rest);
        return command;
    }

    /** Away from the terminal's process group, whose Ctrl-C would end the store before those who write to it. */
    static List<String> inOwnSession(List<String> command) {
        return SETSID.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(setsid -> Stream.concat(Stream.of(setsid.toString()), command.stream())
                        .toList())
                .orElse(command);
    }

    /** Only what a program needs to find its home: a SPRING_ or JAVA_TOOL_OPTIONS of the caller changes nothing. */
    static Map<String, String> environment(Map<String, String> added) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().retainAll(PASSED_ON);
        environment.putAll(added);
        return environment;
    }
}
