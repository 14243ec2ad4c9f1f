package ma.istiqbal.defaults.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BodyPaceTest {

    private final BodyPace pace = new BodyPace(Duration.ofSeconds(10), DataSize.ofKilobytes(4));

    @Test
    void tenBytesASecondAreGivenUpWithinHalfAMinute() {
        assertThat(pace.allows(100, Duration.ofSeconds(10))).isTrue();
        assertThat(pace.allows(110, Duration.ofSeconds(11))).isFalse();
    }

    @Test
    void largeBodyMayTakeItsTime() {
        assertThat(pace.allows(16 << 20, Duration.ofMinutes(60))).isTrue();
        assertThat(pace.allows(16 << 20, Duration.ofMinutes(70))).isFalse();
    }
}
