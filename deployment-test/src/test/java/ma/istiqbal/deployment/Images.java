package ma.istiqbal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The images of the Dockerfile, built by buildah on stand-ins for those it begins with, and run by podman. */
final class Images {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Dockerfile FILE = Dockerfile.read("Dockerfile");

    /** With what also works where systemd does not rule the machine. */
    private static final List<String> PODMAN = List.of("podman", "--runtime=runc", "--cgroup-manager=cgroupfs");

    private final Path settings;
    private final Path temporary;

    /** @param storage a new directory, where they are kept apart from other images of this machine */
    Images(Path storage) {
        settings = storage.resolve("storage.conf");
        temporary = storage.resolve("tmp");
        try {
            Files.createDirectory(temporary);
            Files.writeString(settings, """
                    [storage]
                    driver = "overlay"
                    graphroot = "%s"
                    runroot = "%s"
                    """.formatted(storage.resolve("images"), storage.resolve("run")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether this machine has what it takes: its administrator is at work, the programs are there, and layers can be put
     * upon each other.
     */
    boolean canBeBuilt() {
        return System.getProperty("user.name").equals("root")
                && Stream.of("buildah", "podman", "runc", "mmdebstrap", "mvn").allMatch(Commands::isInstalled)
                && run("bash", "-c", "buildah mount \"$(buildah from scratch)\"")
                                .code()
                        == 0;
    }

    /** For those that the Dockerfile begins with. */
    void makeStandIns() {
        run(
                        Checkout.path("deployment-test/src/test/resources/stand-ins")
                                .toString(),
                        System.getProperty("java.home"),
                        FILE.named("runtime").from(),
                        FILE.named("build").from())
                .orFail();
    }

    /** Whether containers can be run here: in some sandboxes nothing may be mounted, or limited. */
    boolean canBeRun() {
        return podman(
                                "run",
                                "--rm",
                                "--network=host",
                                "--ulimit=nofile=1024:1024",
                                "--ulimit=nproc=1024:1024",
                                "--memory=64m",
                                FILE.named("runtime").from(),
                                "true")
                        .code()
                == 0;
    }

    void build(Service service) {
        run(
                        "buildah",
                        "bud",
                        "--pull=never",
                        "--layers",
                        "--volume=" + System.getProperty("maven.repository") + ":/artifacts",
                        "--build-arg=SERVICE=" + service.module,
                        "--tag=" + name(service),
                        ".")
                .orFail();
    }

    /** @param options of {@code podman run} */
    Container start(Service service, List<String> options) {
        String[] command = Stream.of(List.of("run", "--detach"), options, List.of(name(service)))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return new Container(this, podman(command).orFail().out().strip());
    }

    void removeAll() {
        podman("rm", "--all", "--force");
        run("buildah", "rm", "--all").orFail();
        run("buildah", "rmi", "--all", "--force").orFail();
    }

    Commands.Outcome podman(String... arguments) {
        return run(Stream.concat(PODMAN.stream(), Stream.of(arguments)).toArray(String[]::new));
    }

    private static String name(Service service) {
        return "istiqbal/" + service.module + ":tested";
    }

    private Commands.Outcome run(String... command) {
        return Commands.run(
                Map.of(
                        "BUILDAH_ISOLATION", "chroot",
                        "CONTAINERS_STORAGE_CONF", settings.toString(),
                        "TMPDIR", temporary.toString()),
                PATIENCE,
                command);
    }
}
