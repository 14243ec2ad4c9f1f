package ma.istiqbal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void whoNamesNoneGetsAllButTheYear() {
        assertThat(Part.of(List.of("--quick"))).containsExactly(Part.REQUESTS, Part.STARTS, Part.OVERLOAD);
    }

    @Test
    void whoNamesSomeGetsThese() {
        assertThat(Part.of(List.of("--scale", "--answers", "9", "--starts"))).containsExactly(Part.STARTS, Part.SCALE);
    }

    @Test
    void casesAreLookedForAmongRequestsAlone() {
        assertThat(Part.of(List.of("--only", "one site"))).containsExactly(Part.REQUESTS);
    }
}
