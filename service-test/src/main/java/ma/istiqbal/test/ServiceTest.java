package ma.istiqbal.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the service on a free port with the embedded store (or the real one of
 * {@code ISTIQBAL_TEST_MONGODB_URI}), tokens of {@link Tokens}, and an {@link AdjustableClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // WireMock would print each request whole, 16 MiB of an upload too: for seconds, while the service waits.
        properties = "logging.level.WireMock=warn")
@ContextConfiguration(initializers = TestPlatform.class)
@Import(TestBeans.class)
public @interface ServiceTest {}
