package ma.istiqbal.site.calendar;

import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.site.holiday.Holidays;
import ma.istiqbal.site.registry.Site;
import org.springframework.stereotype.Component;

/** Puts calendars and holidays together. */
@Component
class OpeningHoursOfSites {

    private final Calendars calendars;
    private final Holidays holidays;

    OpeningHoursOfSites(Calendars calendars, Holidays holidays) {
        this.calendars = calendars;
        this.holidays = holidays;
    }

    /** @throws CalendarNotSet while nobody has set the site's calendar */
    OpeningHours of(Site site) {
        Stored<SiteCalendar> calendar = calendars.get(site.code());
        return new OpeningHours(site, calendar, holidays.of(calendar.state().holidayCountries()));
    }
}
