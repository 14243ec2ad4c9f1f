package ma.istiqbal.rollout.deployment;

import java.util.Optional;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;
import ma.istiqbal.rollout.calendar.CalendarGap;
import ma.istiqbal.rollout.calendar.Calendars;

/**
 * The working days of the sites of one page. Once site-service was silent it is not asked again for this page: to wait
 * for it at each row would take longer than the reader does.
 */
final class DaysOfPage {

    private final Calendars calendars;
    private boolean silent;

    DaysOfPage(Calendars calendars) {
        this.calendars = calendars;
    }

    SiteDays of(Deployment deployment) {
        if (deployment.milestones().stream()
                .allMatch(milestone -> milestone.planned() == null && milestone.due() == null)) {
            return new SiteDays(null, null);
        }
        String site = deployment.site();
        try {
            Optional<WorkingDays> days = silent ? calendars.known(site) : calendars.find(site);
            return days.map(told -> new SiteDays(told, null))
                    .orElse(new SiteDays(null, silent ? CalendarGap.UNKNOWN : CalendarGap.NOT_SET));
        } catch (UpstreamUnavailable unavailable) {
            silent = true;
            return new SiteDays(null, CalendarGap.UNKNOWN);
        }
    }
}
