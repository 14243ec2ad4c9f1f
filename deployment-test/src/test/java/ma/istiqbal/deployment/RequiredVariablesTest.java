package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.istiqbal.defaults.start.Kind;
import ma.istiqbal.defaults.start.UnusableEnvironment;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** Starts each service's configuration without its beans: what stops it must stop it before there are any. */
@ExtendWith(OutputCaptureExtension.class)
class RequiredVariablesTest {

    static final class Nothing {}

    @ParameterizedTest
    @EnumSource
    void aWholeEnvironmentStarts(Service service) {
        try (ConfigurableApplicationContext context = start(service, whole(service))) {
            assertThat(context.getEnvironment().getProperty("spring.application.name"))
                    .isEqualTo(service.module);
        }
    }

    @ParameterizedTest
    @MethodSource("required")
    void eachMissingVariableStopsTheStartAndIsNamed(Service service, String variable, CapturedOutput output) {
        Map<String, String> environment = whole(service);
        environment.remove(variable);

        assertThatThrownBy(() -> start(service, environment))
                .isInstanceOf(UnusableEnvironment.class)
                .hasMessage("These environment variables must be set: " + variable);
        assertThat(output.getAll())
                .contains("These environment variables must be set: " + variable)
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("checked")
    void eachWrongVariableStopsTheStartAndIsNamed(Service service, String variable) {
        Map<String, String> environment = whole(service);
        environment.put(variable, "?!");

        assertThatThrownBy(() -> start(service, environment))
                .isInstanceOf(UnusableEnvironment.class)
                .hasMessage("The environment variable " + variable + " must be "
                        + service.kind(variable).expected());
    }

    static Stream<Arguments> required() {
        return Arrays.stream(Service.values())
                .flatMap(service -> service.requiredVariables().stream().map(name -> Arguments.of(service, name)));
    }

    static Stream<Arguments> checked() {
        return Arrays.stream(Service.values())
                .flatMap(service -> service.variables().stream()
                        .filter(name -> service.kind(name) != Kind.SECRET && service.kind(name) != Kind.TEXT)
                        .map(name -> Arguments.of(service, name)));
    }

    private static Map<String, String> whole(Service service) {
        Map<String, String> environment = new TreeMap<>();
        service.variables().forEach(name -> environment.put(name, sample(service.kind(name))));
        return environment;
    }

    private static String sample(Kind kind) {
        return switch (kind) {
            case MONGODB -> "mongodb://user:word@mongodb-1,mongodb-2/things?replicaSet=istiqbal";
            case KEY -> "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
            case SECRET -> "as${it}is";
            case URL -> "https://istiqbal.example/realms/istiqbal";
            case ORIGINS -> "https://one.example, https://two.example:8443";
            case NETWORKS -> "10.0.0.0/8, 192.0.2.1, 2001:db8::/32";
            case PORT -> "8080";
            case NUMBER -> "2";
            case PERCENT -> "82.5";
            case SHARE -> "0.25";
            case DURATION -> "31d";
            case TEXT -> "ecs";
        };
    }

    private static ConfigurableApplicationContext start(Service service, Map<String, String> environment) {
        List<String> arguments = new ArrayList<>(
                List.of("--spring.config.location=" + service.configuration(), "--spring.main.banner-mode=off"));
        environment.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(new DefaultResourceLoader(service.classPath()), Nothing.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }
}
