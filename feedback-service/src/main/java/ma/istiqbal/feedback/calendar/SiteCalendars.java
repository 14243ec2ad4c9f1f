package ma.istiqbal.feedback.calendar;

import static com.mongodb.client.model.Filters.eq;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import ma.istiqbal.calendar.WorkCalendar;
import ma.istiqbal.feedback.site.KnownSite;
import org.springframework.stereotype.Repository;

/** The calendars of all sites that site-service has told of. */
@Repository
public class SiteCalendars {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Latest<KnownCalendar> calendars;
    private final Latest<KnownHoliday> holidays;
    private final LoadingCache<String, Set<LocalDate>> holidaysOf =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(300).build(this::read);

    SiteCalendars(MongoDatabase database) {
        calendars = new Latest<>(database.getCollection("calendars", KnownCalendar.class));
        holidays = new Latest<>(database.getCollection("holidays", KnownHoliday.class));
        holidays.collection().createIndex(Indexes.ascending("country"), new IndexOptions().name("country"));
    }

    /** When a site is open; empty while nobody has set its calendar. */
    public Optional<WorkCalendar> of(KnownSite site) {
        return Optional.ofNullable(
                        calendars.collection().find(eq("_id", site.code())).first())
                .map(calendar -> calendar.in(site.zone(), holidays(calendar)));
    }

    private Set<LocalDate> holidays(KnownCalendar calendar) {
        Set<LocalDate> days = new HashSet<>();
        calendar.holidayCountries().forEach(country -> days.addAll(holidaysOf.get(country)));
        return days;
    }

    private Set<LocalDate> read(String country) {
        Set<LocalDate> days = new HashSet<>();
        holidays.collection()
                .find(eq("country", country))
                .forEach(holiday -> holiday.days().forEach(days::add));
        return days;
    }

    void keep(KnownCalendar calendar) {
        calendars.keep(calendar.site(), calendar.version(), calendar);
    }

    void keep(KnownHoliday holiday) {
        holidays.keep(holiday.code(), holiday.version(), holiday);
        holidaysOf.invalidate(holiday.country());
    }
}
