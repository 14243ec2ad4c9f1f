package ma.istiqbal.rollout.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import ma.istiqbal.rollout.site.SiteClient.HolidayPage;
import org.springframework.stereotype.Component;

/** The calendars of sites, and the holidays that they keep; the latter as they were a minute ago at most. */
@Component
public class SiteCalendars {

    private static final int PAGE = 200;
    private static final int MOST_COUNTRIES = 300;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final SiteClient client;
    private final Upstream upstream;
    private final Cache<String, Set<LocalDate>> holidays;

    SiteCalendars(SiteClient client, Upstreams upstreams, Clock clock) {
        this.client = client;
        this.upstream = upstreams.upstream("site-service");
        this.holidays = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_COUNTRIES)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * The working days of a site; empty while nobody has set its calendar.
     *
     * @throws ma.istiqbal.defaults.remote.UpstreamUnavailable when site-service does not tell
     */
    public Optional<WorkingDays> find(String site) {
        return upstream.find(() -> client.calendar(site)).map(this::withHolidays);
    }

    private WorkingDays withHolidays(SiteCalendar calendar) {
        Set<LocalDate> days = new HashSet<>();
        calendar.holidayCountries().forEach(country -> days.addAll(holidays.get(country, this::read)));
        return calendar.with(days);
    }

    private Set<LocalDate> read(String country) {
        Set<LocalDate> days = new HashSet<>();
        HolidayPage page = upstream.call(() -> client.holidays(country, PAGE, null));
        add(page, days);
        while (page.nextCursor() != null) {
            String cursor = page.nextCursor();
            page = upstream.call(() -> client.holidays(country, PAGE, cursor));
            add(page, days);
        }
        return days;
    }

    private static void add(HolidayPage page, Set<LocalDate> days) {
        page.items().forEach(holiday -> holiday.days().forEach(days::add));
    }
}
