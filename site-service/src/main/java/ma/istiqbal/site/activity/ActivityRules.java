package ma.istiqbal.site.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.site.activity.ActivityCounts.CorrectActivity;
import ma.istiqbal.site.activity.ActivityCounts.RecordActivity;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.SiteDay;
import org.springframework.stereotype.Component;

/** The rules between the values of a day and with its site; all broken ones are told at once. */
@Component
class ActivityRules {

    /** As far back as a period of figures may reach. */
    private static final int MOST_DAYS_AGO = Period.LONGEST;

    private final SiteDay day;

    ActivityRules(SiteDay day) {
        this.day = day;
    }

    /** @throws ImpossibleRequest when a rule is broken */
    DailyActivity check(RecordActivity body, Site site) {
        List<Violation> broken = broken(body);
        String point = body.servicePoint();
        if (point != null && site.servicePoint(point).isEmpty()) {
            broken.add(Violation.at("/servicePoint", "NO_SUCH_SERVICE_POINT", point));
        }
        LocalDate today = day.today(site);
        if (body.date().isAfter(today)) {
            broken.add(Violation.at("/date", "DAY_IN_THE_FUTURE"));
        } else if (body.date().isBefore(today.minusDays(MOST_DAYS_AGO))) {
            broken.add(Violation.at("/date", "TOO_LONG_AGO", MOST_DAYS_AGO));
        } else if (site.closedOn() != null && body.date().isAfter(site.closedOn())) {
            broken.add(Violation.at("/date", "AFTER_THE_CLOSING"));
        }
        refuse(broken);
        return body.of(site.code(), site.description().partner());
    }

    /** @throws ImpossibleRequest when a rule is broken */
    DailyActivity check(CorrectActivity body, DailyActivity before) {
        refuse(broken(body));
        return body.of(before);
    }

    private static List<Violation> broken(ActivityCounts counts) {
        List<Violation> broken = new ArrayList<>();
        if (counts.served() + counts.abandoned() > counts.visitors()) {
            broken.add(Violation.at("/served", "MORE_THAN_CAME"));
            broken.add(Violation.at("/abandoned", "MORE_THAN_CAME"));
        }
        Integer invited = counts.invited();
        if (invited != null && invited > counts.visitors()) {
            broken.add(Violation.at("/invited", "MORE_THAN_CAME"));
        }
        return broken;
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
    }
}
