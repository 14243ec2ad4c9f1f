package ma.istiqbal.site.calendar;

import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.site.registry.SiteCalendars;
import org.springframework.stereotype.Repository;

/** The calendars of all sites, in MongoDB. Who may see one is decided on its site. */
@Repository
class Calendars implements SiteCalendars {

    static final String AGGREGATE = "calendar";

    private static final AggregateType<SiteCalendar> TYPE = AggregateType.open(
                    AGGREGATE, "calendars", SiteCalendar.class, SiteCalendar::site)
            .ownedBy("partner", "site");

    private final Documents<SiteCalendar> documents;

    Calendars(DocumentStore store) {
        documents = store.documents(TYPE);
    }

    Stored<SiteCalendar> get(String site) {
        return documents.find(site).orElseThrow(() -> new CalendarNotSet(site));
    }

    @Override
    public boolean isSetFor(String site) {
        return documents.find(site).isPresent();
    }

    /** Version 0 is that of a calendar that is not set yet. */
    Stored<SiteCalendar> set(SiteCalendar calendar, ExpectedVersion expected, Change change) {
        if (expected.version() == 0) {
            return add(calendar, change);
        }
        Stored<SiteCalendar> before = documents.find(calendar.site()).orElseThrow(StaleVersion::new);
        return documents.replace(expected.of(before), calendar, change);
    }

    Stored<SiteCalendar> add(SiteCalendar calendar, Change change) {
        try {
            return documents.insert(calendar, change);
        } catch (DuplicateKey alreadySet) {
            throw new StaleVersion();
        }
    }
}
