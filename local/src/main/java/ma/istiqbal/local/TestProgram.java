package ma.istiqbal.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tests need beside Java.
 *
 * @param debianPackage brings it where none of the programs is installed
 * @param onlyForRoot whether it is of no use to others, whose tests leave out what it is for
 */
record TestProgram(String purpose, String debianPackage, List<String> programs, boolean onlyForRoot) {
    private static final String IMAGES = "images are built and run";

    private static final List<TestProgram> ALL = List.of(
            new TestProgram(
                    "the end-to-end tests sign in through a browser",
                    "chromium",
                    List.of("chromium", "chromium-browser", "google-chrome"),
                    false),
            new TestProgram(
                    "docker-compose.yml is read by docker-compose itself",
                    "docker-compose",
                    List.of("docker-compose"),
                    false),
            new TestProgram("k8s/ is rendered by kubectl itself", "kubernetes-client", List.of("kubectl"), false),
            new TestProgram(IMAGES, "buildah", List.of("buildah"), true),
            new TestProgram(IMAGES, "podman", List.of("podman"), true),
            new TestProgram(IMAGES, "runc", List.of("runc"), true),
            new TestProgram(IMAGES, "mmdebstrap", List.of("mmdebstrap"), true));

    /** Installs what is missing of all of them. */
    static void installAll() {
        List<TestProgram> missing = ALL.stream().filter(TestProgram::isMissing).toList();
        if (missing.isEmpty()) {
            return;
        }
        if (!Programs.isInstalled("apt-get")) {
            List<String> needed = missing.stream()
                    .filter(program -> !program.onlyForRoot)
                    .map(program -> program.purpose + ": install " + program.programs.getFirst())
                    .toList();
            if (needed.isEmpty()) {
                return;
            }
            throw new CannotStart(String.join("; ", needed));
        }
        missing.forEach(program -> System.out.println("installing " + program.debianPackage + ": " + program.purpose));
        apt(List.of("update"));
        install(missing.stream().filter(program -> !program.onlyForRoot).toList());
        try {
            install(missing.stream().filter(program -> program.onlyForRoot).toList());
        } catch (CannotStart unknownHere) {
            System.out.println(unknownHere.getMessage() + " (tests that need them are skipped)");
        }
    }

    private static void install(List<TestProgram> some) {
        if (!some.isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of("install", "-y", "--no-install-recommends"));
            some.forEach(program -> arguments.add(program.debianPackage));
            apt(arguments);
        }
    }

    private static void apt(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get", "-qq"));
        command.addAll(arguments);
        List<String> asRoot = Programs.asRoot(command.toArray(String[]::new));
        if (Programs.run(Path.of("").toAbsolutePath(), asRoot) != 0) {
            throw new CannotStart("'" + String.join(" ", asRoot) + "' failed: install them yourself and try again");
        }
    }

    private boolean isMissing() {
        return (!onlyForRoot || Programs.isRoot()) && programs.stream().noneMatch(Programs::isInstalled);
    }
}
