package ma.istiqbal.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.TestPlatform;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

/** Starts the gateway before four services that tests describe and a Keycloak that does what they say. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@ContextConfiguration(initializers = {TestPlatform.class, TestKeycloak.Address.class})
@Import(TestBrowsers.class)
@EnableWireMock({
    @ConfigureWireMock(name = "site", baseUrlProperties = "SITE_SERVICE_URL"),
    @ConfigureWireMock(name = "partner", baseUrlProperties = "PARTNER_SERVICE_URL"),
    @ConfigureWireMock(name = "rollout", baseUrlProperties = "ROLLOUT_SERVICE_URL"),
    @ConfigureWireMock(name = "feedback", baseUrlProperties = "FEEDBACK_SERVICE_URL")
})
@TestPropertySource(
        properties = {
            "GATEWAY_URL=http://localhost:8080",
            "istiqbal.limits.address.requests=100000",
            "istiqbal.limits.sign-in.requests=100000",
            "istiqbal.limits.staff.requests=100000",
            "CORS_ORIGINS=https://portal.example",
            "management.tracing.export.enabled=true",
            "istiqbal.upstream.public-at-once=6",
            "istiqbal.upstream.bulk-at-once=2",
            "istiqbal.upstream.response=2s",
            "istiqbal.upstream.long-response=10s"
        })
public @interface GatewayTest {}
