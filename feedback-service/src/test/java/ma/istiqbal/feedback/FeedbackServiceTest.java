package ma.istiqbal.feedback;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ma.istiqbal.test.ServiceTest;
import org.springframework.context.annotation.Import;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

/** The service on its own, with site-service's feed answered by {@link SiteFeed}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({SiteFeed.class, Citizens.class})
@EnableWireMock(@ConfigureWireMock(name = "sites", baseUrlProperties = "SITE_SERVICE_URL"))
public @interface FeedbackServiceTest {}
