package ma.istiqbal.feedback.live;

import static ma.istiqbal.feedback.live.Position.Source.FEEDBACK;
import static ma.istiqbal.feedback.live.Position.Source.FIGURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ma.istiqbal.defaults.paging.Tail;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123Z");

    @Test
    void whatBothSourcesHaveToldOfAMomentFollowsFromThePosition() {
        Position feedback = new Position(NOON, FEEDBACK, "A");
        assertThat(feedback.lastIdOf(FEEDBACK)).isEqualTo("A");
        assertThat(feedback.lastIdOf(FIGURES)).isEmpty();
        Position figures = new Position(NOON, FIGURES, "B");
        assertThat(figures.lastIdOf(FEEDBACK)).isEqualTo(Tail.AFTER_ALL);
        assertThat(figures.lastIdOf(FIGURES)).isEqualTo("B");
    }

    @Test
    void theEndOfAMomentIsAfterAllOfIt() {
        assertThat(Position.endOf(NOON.plusNanos(456)))
                .isGreaterThan(new Position(NOON, FIGURES, "ZZZ|ZZZ|2026-11-25"))
                .isLessThan(new Position(NOON.plusMillis(1), FEEDBACK, "0"));
    }

    @Test
    void aPositionIsReadAsItWasWritten() {
        Position position = new Position(NOON, FIGURES, "SITE|point|2026-11-25");
        assertThat(Position.of(position.toBson())).isEqualTo(position);
    }
}
