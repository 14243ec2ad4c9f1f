package ma.istiqbal.site.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many came to a site, or to one of its service points, on one day, as one source counted them.
 *
 * @param partner code of the administration that owns the site; only for who follows the changes
 * @param servicePoint absent for the whole site
 * @param date in the site's time zone
 * @param invited how many were asked to give feedback; absent when nobody knows
 */
public record DailyActivity(
        String site,
        String partner,
        @Nullable String servicePoint,
        LocalDate date,
        Source source,
        int visitors,
        int served,
        int abandoned,
        @Nullable Integer invited) {

    /** Who counted. */
    public enum Source {
        MANUAL,
        QUEUE_SYSTEM,
        DOOR_COUNTER
    }

    public DailyActivity {
        if (served < 0 || abandoned < 0 || (long) served + abandoned > visitors) {
            throw new IllegalArgumentException("nobody is served or leaves who did not come");
        }
        if (invited != null && (invited < 0 || invited > visitors)) {
            throw new IllegalArgumentException("nobody is invited who did not come");
        }
    }

    /** What tells it from the others of its site, {@code 2026-11-23.MANUAL.DESK-1}. */
    String key() {
        String day = date + "." + source;
        return servicePoint == null ? day : day + "." + servicePoint;
    }

    String id() {
        return id(site, key());
    }

    static String id(String site, String key) {
        return site + "." + key;
    }

    DailyActivity ownedBy(String owner) {
        return new DailyActivity(site, owner, servicePoint, date, source, visitors, served, abandoned, invited);
    }

    DailyActivity corrected(int newVisitors, int newServed, int newAbandoned, @Nullable Integer newInvited) {
        return new DailyActivity(
                site, partner, servicePoint, date, source, newVisitors, newServed, newAbandoned, newInvited);
    }
}
