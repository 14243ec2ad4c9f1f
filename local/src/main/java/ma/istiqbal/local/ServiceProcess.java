package ma.istiqbal.local;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of our Spring Boot applications as a process. */
final class ServiceProcess {
    private static final String HEAP = "160m";
    private static final String MEASURED_HEAP = "512m";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private ServiceProcess() {}

    static ProcessSpec spec(AppImage image, ServiceEnvironment environment, boolean measured) {
        Service service = image.service();
        return new ProcessSpec(
                service.module,
                image.directory(),
                measured
                        ? Jvm.measured(MEASURED_HEAP, arguments(image, image.cacheFlags()))
                        : command(image, image.cacheFlags()),
                measured ? withAYearFromKiosks(environment.of(service)) : environment.of(service),
                new Readiness.Answers(URI.create("http://127.0.0.1:"
                        + environment.ports().managementOf(service) + "/actuator/health/readiness")),
                PATIENCE);
    }

    /** A measurement brings a year at once. */
    private static Map<String, String> withAYearFromKiosks(Map<String, String> environment) {
        environment.put("KIOSK_OLDEST", "400d");
        return environment;
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
