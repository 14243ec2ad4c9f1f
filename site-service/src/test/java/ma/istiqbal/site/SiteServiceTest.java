package ma.istiqbal.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ma.istiqbal.test.ServiceTest;
import org.springframework.context.annotation.Import;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

/** The running service, with WireMock in place of the three others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(Api.class)
@EnableWireMock(
        @ConfigureWireMock(
                name = "others",
                baseUrlProperties = {"PARTNER_SERVICE_URL", "ROLLOUT_SERVICE_URL", "FEEDBACK_SERVICE_URL"}))
public @interface SiteServiceTest {}
