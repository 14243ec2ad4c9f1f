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

/** Starts the gateway with tight quotas, a public address with TLS, a trusted proxy, and no service behind it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@ContextConfiguration(initializers = {TestPlatform.class, TestKeycloak.Address.class})
@Import(TestBrowsers.class)
@TestPropertySource(
        properties = {
            "GATEWAY_URL=https://istiqbal.example",
            "TRUSTED_PROXIES=127.0.0.0/8",
            "istiqbal.limits.client.requests=3",
            "istiqbal.limits.feedback.requests=3",
            "istiqbal.limits.address.requests=30"
        })
public @interface GatewayAlone {}
