package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prometheus's own programs, with which the tests check what is watched. Where they are missing they are taken out of
 * Debian's packages: installed, the packages would start a server on this machine.
 */
public final class PrometheusTools {
    private static final List<String> PACKAGES =
            List.of("prometheus", "prometheus-alertmanager", "prometheus-node-exporter");
    private static final List<String> PROGRAMS = List.of("prometheus", "promtool", "amtool");
    private static final String NODE_EXPORTER = "prometheus-node-exporter";

    private final Path kept;

    public PrometheusTools(Checkout checkout) {
        kept = checkout.root().resolve(PlatformOptions.HOME).resolve("cache").resolve("prometheus");
    }

    /** One of {@code prometheus}, {@code promtool} and {@code amtool}. */
    public Path find(String program) {
        return Programs.find(program).orElseGet(() -> {
            Path unpacked = kept.resolve(program);
            if (!Files.isExecutable(unpacked)) {
                throw new CannotStart("there is no " + program + " on this machine: ./istiqbal test fetches it, or "
                        + "install Prometheus and its Alertmanager");
            }
            return unpacked;
        });
    }

    /** Shows a Linux machine to Prometheus; others have neither the program of that name nor what it is asked for. */
    public Optional<Path> findNodeExporter() {
        return Programs.find(NODE_EXPORTER)
                .or(() -> Optional.of(kept.resolve(NODE_EXPORTER)).filter(Files::isExecutable));
    }

    void install() {
        boolean complete = PROGRAMS.stream()
                .allMatch(program -> Programs.isInstalled(program) || Files.isExecutable(kept.resolve(program)));
        if (complete && (findNodeExporter().isPresent() || !Programs.isInstalled("apt-get"))) {
            return;
        }
        if (!Programs.isInstalled("apt-get")) {
            throw new CannotStart(
                    "the tests of the monitoring need promtool, prometheus and amtool: install Prometheus and its Alertmanager");
        }
        System.out.println("fetching Prometheus for the tests of the monitoring");
        Path packages = PrivateFiles.directory(kept.resolve("packages"));
        if (!download(packages)
                && !(Programs.run(packages, Programs.asRoot("apt-get", "-qq", "update")) == 0 && download(packages))) {
            throw new CannotStart("apt-get gives none of " + PACKAGES + ": install Prometheus yourself and try again");
        }
        unpack(packages);
        PrivateFiles.delete(packages);
    }

    private static boolean download(Path packages) {
        return PACKAGES.stream()
                .allMatch(name -> Programs.run(packages, List.of("apt-get", "-qq", "download", name)) == 0);
    }

    private void unpack(Path packages) {
        try (var files = Files.newDirectoryStream(packages, "*.deb")) {
            for (Path file : files) {
                run(packages, "dpkg-deb", "-x", file.toString(), packages.toString());
            }
            for (String program :
                    Stream.concat(PROGRAMS.stream(), Stream.of(NODE_EXPORTER)).toList()) {
                Files.move(
                        packages.resolve("usr/bin").resolve(program),
                        kept.resolve(program),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotStart("Prometheus's packages cannot be unpacked into " + kept, e);
        }
    }

    private static void run(Path directory, String... command) {
        if (Programs.run(directory, List.of(command)) != 0) {
            throw new CannotStart("'" + String.join(" ", command) + "' failed");
        }
    }
}
