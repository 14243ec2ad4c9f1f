package ma.istiqbal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void idleAndWaitingProcessorsAreNotBusy() {
        assertThat(Machine.busy("cpu  100 20 30 9000 800 1 2 3 0 0")).isEqualTo(Duration.ofMillis(1_560));
    }
}
