package ma.istiqbal.feedback.silence;

import java.time.Duration;
import java.time.Instant;
import ma.istiqbal.calendar.NeverOpen;
import ma.istiqbal.calendar.WorkCalendar;
import ma.istiqbal.feedback.calendar.SiteCalendars;
import ma.istiqbal.feedback.site.KnownSite;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a silence may be, in opening hours of the site. */
@Component
class Patience {

    private final SiteCalendars calendars;
    private final Duration openingHours;

    Patience(SiteCalendars calendars, @Value("${istiqbal.feedback.silence}") Duration openingHours) {
        this.calendars = calendars;
        this.openingHours = openingHours;
    }

    /** When a silence that began at a moment is too long; null when the site's hours are unknown, or it never opens. */
    @Nullable
    Instant endsFor(KnownSite site, Instant last) {
        return calendars.of(site).map(calendar -> ends(calendar, last)).orElse(null);
    }

    private @Nullable Instant ends(WorkCalendar calendar, Instant last) {
        try {
            return calendar.plus(last, openingHours);
        } catch (NeverOpen closed) {
            return null;
        }
    }
}
