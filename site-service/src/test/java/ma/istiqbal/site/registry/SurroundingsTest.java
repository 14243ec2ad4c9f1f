package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final Surroundings AROUND_RABAT =
            Surroundings.of("34.0209,-6.8416", 100).orElseThrow();

    @Test
    void aQuarterOfAMeridianIsAQuarterOfAMeridian() {
        assertThat(Surroundings.of("0,0", 1).orElseThrow().distanceTo(90, 0)).isCloseTo(10_007.5, within(1.0));
    }

    @Test
    void casablancaIsAboutEightySevenKilometresFromRabat() {
        assertThat(AROUND_RABAT.distanceTo(33.5731, -7.5898)).isCloseTo(85.6, within(1.0));
    }

    @Test
    void boxHoldsTheCircle() {
        BoundingBox box = AROUND_RABAT.box();
        for (int bearing = 0; bearing < 360; bearing += 5) {
            double north = 34.0209 + Math.cos(Math.toRadians(bearing)) * 99.99 / 111.195;
            double east =
                    -6.8416 + Math.sin(Math.toRadians(bearing)) * 99.99 / 111.195 / Math.cos(Math.toRadians(34.0209));
            Location edge = new Location(north, east, Location.Precision.EXACT);
            assertThat(box.contains(edge)).as("bearing %d", bearing).isTrue();
        }
    }

    @Test
    void boxMayCrossTheAntimeridian() {
        BoundingBox box = Surroundings.of("-17.7,179.9", 100).orElseThrow().box();
        assertThat(box.contains(new Location(-17.7, -179.8, Location.Precision.EXACT)))
                .isTrue();
        assertThat(box.contains(new Location(-17.7, 179.5, Location.Precision.EXACT)))
                .isTrue();
        assertThat(box.contains(new Location(-17.7, 0.0, Location.Precision.EXACT)))
                .isFalse();
    }

    @Test
    void whatIsNotOnEarthIsNowhere() {
        assertThat(Surroundings.of("91,0", null)).isEmpty();
        assertThat(BoundingBox.of("-7,34,-6,33")).isEmpty();
        assertThat(BoundingBox.of("-7,34,-181,35")).isEmpty();
    }
}
