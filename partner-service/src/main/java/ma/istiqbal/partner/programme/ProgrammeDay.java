package ma.istiqbal.partner.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Today, where the programme is: agreements and titles begin and end at midnight in Casablanca. */
@Component
public class ProgrammeDay {

    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    private final Clock clock;

    ProgrammeDay(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
