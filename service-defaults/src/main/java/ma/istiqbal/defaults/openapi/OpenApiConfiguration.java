package ma.istiqbal.defaults.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.web.ExpectedVersion;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The part of the OpenAPI document that is the same for every service. */
@AutoConfiguration
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, ExpectedVersion.class);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info()
                        .title("Istiqbal " + service)
                        .version("1")
                        .description("Part of the platform of the national programme for improving reception in"
                                + " public services. Errors are RFC 9457 problems with a stable `code`, in the language"
                                + " of `Accept-Language` (ar, fr, en)."))
                // Relative: the gateway's address is the only one that callers know.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas("Problem", ProblemSchema.problem())
                        .addSchemas("Violation", ProblemSchema.violation())
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token of Keycloak's realm istiqbal")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    GlobalOperationCustomizer conventionsInDocuments() {
        return new Conventions();
    }
}
