package ma.istiqbal.site.calendar;

import java.util.List;
import java.util.stream.Stream;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.files.ShippedFiles;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Gives the programme's sites the general hours of their administrations, where they have no calendar yet. */
@Component
class ProgrammeCalendars implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeCalendars.class);

    private final ShippedFiles files;
    private final Sites sites;
    private final Calendars calendars;

    ProgrammeCalendars(ShippedFiles files, Sites sites, Calendars calendars) {
        this.files = files;
        this.sites = sites;
        this.calendars = calendars;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long loaded = files.list("programme/calendars.json", Entry.class).stream()
                .filter(entry -> !calendars.isSetFor(entry.site()))
                .flatMap(this::calendar)
                .filter(this::add)
                .count();
        if (loaded > 0) {
            LOG.info("gave {} sites the general hours of their administrations", loaded);
        }
    }

    private Stream<SiteCalendar> calendar(Entry entry) {
        return sites.find(entry.site(), new Scope.Everything()).stream().map(site -> entry.calendar(site.state()));
    }

    private boolean add(SiteCalendar calendar) {
        try {
            calendars.add(calendar, Change.byPlatform("programme-data", "set"));
            return true;
        } catch (StaleVersion anotherInstanceWasFaster) {
            return false;
        }
    }

    /** Hours from Monday to Friday as the programme's file tells them. */
    record Entry(String site, List<String> holidayCountries, Hours hours, String source) {

        SiteCalendar calendar(Site of) {
            return new SiteCalendar(
                    site,
                    of.description().partner(),
                    Week.mondayToFriday(hours),
                    List.of(),
                    holidayCountries,
                    false,
                    source);
        }
    }
}
