package ma.istiqbal.local;

import java.nio.file.Path;
import java.util.List;

/**
 * What the tests need beside Java.
 *
 * @param debianPackage brings it where none of the programs is installed
 */
record TestProgram(String purpose, String debianPackage, List<String> programs) {
    static final List<TestProgram> ALL = List.of(
            new TestProgram(
                    "the end-to-end tests sign in through a browser",
                    "chromium",
                    List.of("chromium", "chromium-browser", "google-chrome")),
            new TestProgram(
                    "docker-compose.yml is read by docker-compose itself", "docker-compose", List.of("docker-compose")),
            new TestProgram("k8s/ is rendered by kubectl itself", "kubernetes-client", List.of("kubectl")));

    void install() {
        if (programs.stream().anyMatch(Programs::isInstalled)) {
            return;
        }
        if (!Programs.isInstalled("apt-get")) {
            throw new CannotStart(purpose + ": install " + programs.getFirst());
        }
        System.out.println("installing " + debianPackage + ": " + purpose);
        for (List<String> command : List.of(
                Programs.asRoot("apt-get", "-qq", "update"),
                Programs.asRoot("apt-get", "-qq", "install", "-y", "--no-install-recommends", debianPackage))) {
            if (Programs.run(Path.of("").toAbsolutePath(), command) != 0) {
                throw new CannotStart(debianPackage + " could not be installed by '" + String.join(" ", command)
                        + "': install it yourself and try again");
            }
        }
    }
}
