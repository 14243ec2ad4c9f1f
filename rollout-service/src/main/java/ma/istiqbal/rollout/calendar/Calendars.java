package ma.istiqbal.rollout.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.rollout.site.SiteCalendars;
import org.springframework.stereotype.Component;

/** The working days of sites, as site-service has told them within the last minute. */
@Component
public class Calendars {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    private final SiteCalendars sites;
    private final Cache<String, WorkingDays> told;

    Calendars(SiteCalendars sites, Clock clock) {
        this.sites = sites;
        this.told = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The working days of a site, without asking for them. */
    public Optional<WorkingDays> known(String site) {
        return Optional.ofNullable(told.getIfPresent(site));
    }

    /**
     * The working days of a site; empty while nobody has set its calendar.
     *
     * @throws ma.istiqbal.defaults.remote.UpstreamUnavailable when site-service does not tell
     */
    public Optional<WorkingDays> find(String site) {
        return known(site).or(() -> asked(site));
    }

    private Optional<WorkingDays> asked(String site) {
        Optional<WorkingDays> days = sites.find(site);
        days.ifPresent(found -> told.put(site, found));
        return days;
    }

    /**
     * The working days of a site, for what cannot be done without them.
     *
     * @throws SiteCalendarNotSet while nobody has set its calendar
     */
    public WorkingDays ofSite(String site) {
        return find(site).orElseThrow(() -> new SiteCalendarNotSet(site));
    }
}
