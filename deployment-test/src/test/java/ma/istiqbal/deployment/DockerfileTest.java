package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.istiqbal.deployment.Dockerfile.Instruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {
    private static final String SERVICES = "Dockerfile";
    private static final String KEYCLOAK = "keycloak/Dockerfile";

    private final Dockerfile services = Dockerfile.read(SERVICES);

    @ParameterizedTest
    @ValueSource(strings = {SERVICES, KEYCLOAK})
    void everyBaseImageHasAnExactVersion(String path) {
        assertThat(Dockerfile.read(path).baseImages())
                .isNotEmpty()
                .allSatisfy(image ->
                        assertThat(image).matches("[\\w./-]+:\\d+\\.\\d+(\\.\\d+)?\\S*(@sha256:[0-9a-f]{64})?"));
    }

    @Test
    void theImageRunsAsSomebodyWithoutRights() {
        List<Instruction> users = services.last().all("USER").toList();
        List<Instruction> all = services.last().instructions();

        assertThat(users).hasSize(1);
        assertThat(users.getFirst().arguments()).isEqualTo("10001:10001");
        assertThat(all.subList(all.indexOf(users.getFirst()) + 1, all.size()))
                .extracting(Instruction::keyword)
                .containsExactly("ENTRYPOINT");
        assertThat(services.named("runtime").all("RUN").map(Instruction::arguments))
                .anyMatch(run -> run.contains("--uid 10001") && run.contains("nologin"));
    }

    @Test
    void keycloakRunsAsSomebodyWithoutRights() {
        assertThat(Dockerfile.read(KEYCLOAK).last().all("USER").map(Instruction::arguments))
                .containsExactly("1000:0");
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVICES, KEYCLOAK})
    void processesAreStartedWithoutAShellInBetween(String path) {
        assertThat(Dockerfile.read(path).last().all("ENTRYPOINT").map(Instruction::arguments))
                .singleElement()
                .asString()
                .startsWith("[\"");
        assertThat(Dockerfile.read(path).all("CMD").map(Instruction::arguments))
                .allMatch(command -> command.startsWith("[\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVICES, KEYCLOAK})
    void noSecretIsBakedIn(String path) {
        Dockerfile file = Dockerfile.read(path);

        assertThat(Stream.concat(file.all("ENV"), file.all("ARG")).map(Instruction::arguments))
                .noneMatch(text -> text.matches("(?i).*(password|secret|token|_key).*"));
        assertThat(file.all("ADD")).isEmpty();
    }

    @Test
    void whatIsCopiedExistsAndMayBeSeen() {
        List<String> seen = Checkout.text(".dockerignore")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(seen.getFirst()).as("nothing but what is named").isEqualTo("**");
        assertThat(seen.stream().filter(line -> line.startsWith("!")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("pom.xml", ".mvn", ".mvn", "docker"), modules())
                                .map(path -> "!" + path)
                                .toList());
        assertThat(seen).contains("**/target", "**/.*");
        assertThat(copiedFromTheCheckout(services))
                .contains(".", "docker/jvm.options", "docker/train")
                .allSatisfy(path -> assertThat(Checkout.path(path)).exists());
        assertThat(copiedFromTheCheckout(Dockerfile.read(KEYCLOAK)))
                .contains("istiqbal-realm.json", "start")
                .allSatisfy(
                        path -> assertThat(Checkout.path("keycloak/" + path)).exists());
    }

    @Test
    void scriptsInTheImagesCanBeRun() {
        assertThat(List.of("docker/train", "docker/healthy", "docker/mongod", "docker/secrets", "keycloak/start"))
                .allSatisfy(path -> assertThat(Files.isExecutable(Checkout.path(path)))
                        .as(path)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVICES, KEYCLOAK})
    void whatIsCopiedFromAStageComesFromAnEarlierOne(String path) {
        Dockerfile file = Dockerfile.read(path);
        for (int stage = 0; stage < file.stages().size(); stage++) {
            List<String> earlier = file.stages().subList(0, stage).stream()
                    .map(Dockerfile.Stage::name)
                    .toList();

            assertThat(file.stages().get(stage).all("COPY").map(copy -> copy.option("from")))
                    .allSatisfy(from -> assertThat(from.isEmpty() || earlier.contains(from))
                            .as(from)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceIsBuilt(Service service) {
        assertThat(services.named("build").all("RUN").map(Instruction::arguments))
                .singleElement()
                .asString()
                .containsPattern("-pl \\S*\\b" + service.module + "\\b");
        assertThat(Checkout.text("pom.xml")).contains("<module>" + service.module + "</module>");
    }

    @Test
    void theCacheIsMadeByTheJvmThatUsesIt() {
        assertThat(services.named("train").from()).isEqualTo("runtime");
        assertThat(services.last().from()).isEqualTo("runtime");
        assertThat(services.last().all("ENTRYPOINT").findFirst().orElseThrow().arguments())
                .isEqualTo(
                        "[\"java\", \"@/app/jvm.options\", \"-XX:AOTCache=/app/app.aot\", \"-jar\", \"/app/app.jar\"]");
        assertThat(Checkout.text("docker/train"))
                .contains("java \"@$app/jvm.options\" -XX:AOTCacheOutput=\"$app/app.aot\"")
                .contains("-jar \"$app/app.jar\"");
    }

    @ParameterizedTest
    @EnumSource
    void trainingSetsWhatTheServiceMustHave(Service service) {
        String script = Checkout.text("docker/train");

        assertThat(service.requiredVariables())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(script).containsPattern("(?m)^export .*\\b" + name + "="));
    }

    @Test
    void theImageTellsWhatItIsMadeOf() {
        assertThat(services.last().all("COPY").map(Instruction::arguments))
                .contains("--from=build /build/${SERVICE}/target/bom.json /app/bom.json");
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceListsItsParts(Service service) {
        assertThat(Checkout.text(service.module + "/pom.xml"))
                .contains("<artifactId>cyclonedx-maven-plugin</artifactId>");
    }

    @Test
    void versionsAreThoseOfTheBuild() {
        String pom = Checkout.text("pom.xml");
        String java = property(pom, "java.version");

        assertThat(services.baseImages())
                .anyMatch(image -> image.startsWith("eclipse-temurin:" + java + "."))
                .allMatch(image -> image.contains("temurin") && image.contains(java));
        assertThat(Dockerfile.read(KEYCLOAK).baseImages())
                .containsOnly("quay.io/keycloak/keycloak:" + property(pom, "keycloak.version"));
    }

    private static List<String> copiedFromTheCheckout(Dockerfile file) {
        return file.all("COPY")
                .filter(copy -> copy.option("from").isEmpty())
                .flatMap(copy -> copy.words().subList(0, copy.words().size() - 1).stream())
                .toList();
    }

    private static Stream<String> modules() {
        return Pattern.compile("<module>(.+)</module>")
                .matcher(Checkout.text("pom.xml"))
                .results()
                .map(module -> module.group(1));
    }

    private static String property(String pom, String name) {
        return pom.substring(pom.indexOf("<" + name + ">") + name.length() + 2, pom.indexOf("</" + name + ">"));
    }
}
