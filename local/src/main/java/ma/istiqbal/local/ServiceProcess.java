package ma.istiqbal.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of our Spring Boot applications as a process. */
final class ServiceProcess {
    private static final String HEAP = "160m";
    private static final String MEASURED_HEAP = "512m";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String LARGEST_LOG = "10MB";
    private static final String OLDER_LOGS = "50MB";

    /** A measurement brings it at once. */
    private static final Map<String, String> A_YEAR_FROM_KIOSKS = Map.of("KIOSK_OLDEST", "400d");

    private ServiceProcess() {}

    /** @param log which it keeps itself, for nobody may be left who would begin a new file when this one is large */
    static ProcessSpec spec(AppImage image, ServiceEnvironment environment, Path log, boolean measured) {
        Service service = image.service();
        Map<String, String> variables = environment.of(service);
        variables.putAll(logging(log));
        if (measured) {
            variables.putAll(A_YEAR_FROM_KIOSKS);
        }
        return new ProcessSpec(
                service.module,
                image.directory(),
                measured
                        ? Jvm.measured(MEASURED_HEAP, arguments(image, image.cacheFlags()))
                        : command(image, image.cacheFlags()),
                variables,
                new Readiness.Answers(URI.create("http://127.0.0.1:"
                        + environment.ports().managementOf(service) + "/actuator/health/readiness")),
                PATIENCE);
    }

    private static Map<String, String> logging(Path log) {
        return Map.of(
                "LOGGING_CONSOLE_ENABLED",
                "false",
                "LOGGING_FILE_NAME",
                log.toString(),
                "LOGGING_STRUCTURED_FORMAT_FILE",
                "ecs",
                "LOGGING_LOGBACK_ROLLINGPOLICY_FILENAMEPATTERN",
                log + ".%d{yyyy-MM-dd}.%i",
                "LOGGING_LOGBACK_ROLLINGPOLICY_MAXFILESIZE",
                LARGEST_LOG,
                "LOGGING_LOGBACK_ROLLINGPOLICY_TOTALSIZECAP",
                OLDER_LOGS);
    }

    /** The cache is only used by a JVM with the same flags as the one that made it. */
    static List<String> command(AppImage image, List<String> flags) {
        return Jvm.command(HEAP, arguments(image, flags));
    }

    private static List<String> arguments(AppImage image, List<String> flags) {
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        arguments.addAll(List.of("-jar", image.jar().toString()));
        return arguments;
    }

    /** Starts the application up to the point where it would serve, and keeps what the JVM learned. */
    static ProcessSpec training(AppImage image, Map<String, String> environment) {
        List<String> flags = new ArrayList<>(image.recordingFlags());
        flags.add("-Dspring.context.exit=onRefresh");
        return new ProcessSpec(
                image.service().module + "-training",
                image.directory(),
                command(image, flags),
                environment,
                log -> true,
                PATIENCE);
    }
}
