package ma.istiqbal.rollout.site;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import ma.istiqbal.rollout.site.SiteClient.HolidayPage;
import org.springframework.stereotype.Component;

/** The calendars of sites, and the holidays that they keep. */
@Component
public class SiteCalendars {

    private static final int PAGE = 200;

    private final SiteClient client;
    private final Upstream upstream;

    SiteCalendars(SiteClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("site-service");
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
        calendar.holidayCountries().forEach(country -> addHolidays(country, days));
        return calendar.with(days);
    }

    private void addHolidays(String country, Set<LocalDate> days) {
        HolidayPage page = upstream.call(() -> client.holidays(country, PAGE, null));
        add(page, days);
        while (page.nextCursor() != null) {
            String cursor = page.nextCursor();
            page = upstream.call(() -> client.holidays(country, PAGE, cursor));
            add(page, days);
        }
    }

    private static void add(HolidayPage page, Set<LocalDate> days) {
        page.items().forEach(holiday -> holiday.days().forEach(days::add));
    }
}
