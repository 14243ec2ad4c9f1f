package ma.istiqbal.feedback.calendar;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import ma.istiqbal.calendar.WorkCalendar;
import ma.istiqbal.defaults.document.RememberedRows;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.Latest;
import org.springframework.stereotype.Repository;

/** The calendars of all sites that site-service has told of. */
@Repository
public class SiteCalendars {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int MOST_COUNTRIES = 300;

    private final Latest<KnownCalendar> calendars;
    private final Latest<KnownHoliday> holidays;
    private final RememberedRows.Memory<Optional<KnownCalendar>> ofSites;
    private final RememberedRows.Memory<Set<LocalDate>> ofCountries;

    SiteCalendars(MongoDatabase database, Clock clock) {
        calendars = new Latest<>(database.getCollection("calendars", KnownCalendar.class), clock);
        holidays = new Latest<>(database.getCollection("holidays", KnownHoliday.class), clock);
        ofSites = calendars.remembered().by("_id", MOST_REMEMBERED);
        ofCountries = holidays.remembered().by("country", MOST_COUNTRIES);
        holidays.collection().createIndex(Indexes.ascending("country"), new IndexOptions().name("country"));
    }

    /** When a site is open; empty while nobody has set its calendar. */
    public Optional<WorkCalendar> of(KnownSite site) {
        return ofSites.get(site.code(), this::readCalendar)
                .map(calendar -> calendar.in(site.zone(), holidays(calendar)));
    }

    private Set<LocalDate> holidays(KnownCalendar calendar) {
        Set<LocalDate> days = new HashSet<>();
        calendar.holidayCountries().forEach(country -> days.addAll(ofCountries.get(country, this::readHolidays)));
        return days;
    }

    private Optional<KnownCalendar> readCalendar(String site) {
        return Optional.ofNullable(calendars.collection().find(eq("_id", site)).first());
    }

    private Set<LocalDate> readHolidays(String country) {
        Set<LocalDate> days = new HashSet<>();
        holidays.collection()
                .find(eq("country", country))
                .forEach(holiday -> holiday.days().forEach(days::add));
        return days;
    }

    void keep(KnownCalendar calendar) {
        calendars.keep(calendar.site(), calendar.version(), calendar);
        ofSites.forget(calendar.site());
    }

    void keep(KnownHoliday holiday) {
        holidays.keep(holiday.code(), holiday.version(), holiday);
        ofCountries.forget(holiday.country());
    }
}
