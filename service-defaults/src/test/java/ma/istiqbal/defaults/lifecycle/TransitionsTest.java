package ma.istiqbal.defaults.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.EnumSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TransitionsTest {

    private enum Door {
        OPEN,
        AJAR,
        CLOSED
    }

    private enum NoGuard {}

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void whatHasNotHappenedYetIsCountedAsNone() {
        Transition<Door, NoGuard> closing = Transition.of(EnumSet.of(Door.OPEN, Door.AJAR), Door.CLOSED, Who.STAFF);
        new Transitions<>(Lifecycle.of("DOOR", closing), Function.<Door>identity(), (door, change) -> {}, metrics);

        for (Door from : EnumSet.of(Door.OPEN, Door.AJAR)) {
            assertThat(counted("permitted", from)).isZero();
            assertThat(counted("refused", from)).isZero();
        }
        assertThat(metrics.find("istiqbal.transitions").counters()).hasSize(4);
    }

    private double counted(String outcome, Door from) {
        return metrics.get("istiqbal.transitions")
                .tags("lifecycle", "door", "outcome", outcome, "from", from.name(), "to", "CLOSED")
                .counter()
                .count();
    }
}
