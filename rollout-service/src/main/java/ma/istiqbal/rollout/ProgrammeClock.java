package ma.istiqbal.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which day it is: for the programme as a whole in Morocco, for a site where the site is. */
@Component
public class ProgrammeClock {

    private static final ZoneId HOME = ZoneId.of("Africa/Casablanca");

    private final Clock clock;

    ProgrammeClock(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HOME);
    }

    public LocalDate todayIn(String timeZone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(timeZone));
    }
}
