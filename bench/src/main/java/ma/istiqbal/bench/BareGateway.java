package ma.istiqbal.bench;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.util.Map;
import java.util.logging.LogManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The same Spring Cloud Gateway with one route and no filter. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BareGateway {

    /** @param args where the route leads, and the port */
    static void main(String[] args) {
        // What Tomcat says of itself would stand between the lines of the report.
        LogManager.getLogManager().reset();
        SpringApplication application = new SpringApplication(BareGateway.class);
        application.setDefaultProperties(Map.of(
                "route.to", args[0],
                "server.port", args[1],
                "server.address", "127.0.0.1",
                "spring.threads.virtual.enabled", "true",
                "spring.main.banner-mode", "off"));
        application.run();
        System.out.println(BareProcess.READY);
    }

    @Bean
    RouterFunction<ServerResponse> everything(@Value("${route.to}") String service) {
        return route("bare")
                .route(RequestPredicates.all(), http())
                .before(uri(service))
                .build();
    }
}
