package ma.istiqbal.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private final Uptime uptime = new Uptime();
    private final Policy feedback = new Policy("feedback", new Quota(60, Duration.ofSeconds(120)), uptime);

    @Test
    void twoHundredCitizensBehindOneAddressPassInTenMinutes() {
        for (int citizen = 0; citizen < 200; citizen++) {
            assertThat(feedback.take("office").passes())
                    .as("citizen %d", citizen)
                    .isTrue();
            uptime.pass(Duration.ofSeconds(3));
        }
    }

    @Test
    void scriptThatPostsTenPerSecondIsThrottled() {
        int passed = 0;
        for (int post = 0; post < 600; post++) {
            passed += feedback.take("script").passes() ? 1 : 0;
            uptime.pass(Duration.ofMillis(100));
        }
        assertThat(passed).isBetween(60, 91);
    }

    /** Whose digits are others. */
    @Test
    void aPolicyIsToldAlikeOnAMachineInEgypt() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(new Policy("feedback", new Quota(60, Duration.ofSeconds(120)), uptime).header())
                    .isEqualTo("\"feedback\";q=60;w=120");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whoWaitsAsLongAsToldPasses() {
        Policy.Verdict last = feedback.take("script");
        while (last.passes()) {
            last = feedback.take("script");
        }
        assertThat(last.seconds()).isEqualTo(2);
        uptime.pass(Duration.ofSeconds(last.seconds()));
        assertThat(feedback.take("script").passes()).isTrue();
    }

    @Test
    void oneCallersHasteCostsNobodyElse() {
        for (int i = 0; i < 100; i++) {
            feedback.take("script");
        }
        assertThat(feedback.take("office").passes()).isTrue();
    }

    @Test
    void headersFollowTheDraft() {
        assertThat(feedback.header()).isEqualTo("\"feedback\";q=60;w=120");
        assertThat(feedback.take("a").header()).isEqualTo("\"feedback\";r=59;t=2");
    }

    private static final class Uptime implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
