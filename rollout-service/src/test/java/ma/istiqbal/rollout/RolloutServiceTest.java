package ma.istiqbal.rollout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ma.istiqbal.test.ServiceTest;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

/** Starts this service once for all its HTTP tests, with WireMock in the place of its neighbours. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@EnableWireMock(
        @ConfigureWireMock(
                name = "others",
                baseUrlProperties = {"SITE_SERVICE_URL", "PARTNER_SERVICE_URL"}))
public @interface RolloutServiceTest {}
