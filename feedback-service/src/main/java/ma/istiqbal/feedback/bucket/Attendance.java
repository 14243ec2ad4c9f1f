package ma.istiqbal.feedback.bucket;

import ma.istiqbal.feedback.site.SiteDay;
import org.jspecify.annotations.Nullable;

/**
 * How many came, and how many of them were invited to answer and did.
 *
 * @param visitors on all days
 * @param visitorsWhereKnown on the days on which the invitations are known; the next two are of just these
 * @param invited visitors who were asked to answer
 * @param responded submissions that count
 */
public record Attendance(long visitors, long visitorsWhereKnown, long invited, long responded) {

    public static final Attendance NONE = new Attendance(0, 0, 0, 0);

    /**
     * One day. When more answered than were invited, not every invitation was recorded, and the day tells no rate.
     *
     * @param invited absent when nobody knows
     */
    static Attendance of(long visitors, @Nullable Long invited, long responded) {
        return invited == null || responded > invited
                ? new Attendance(visitors, 0, 0, 0)
                : new Attendance(visitors, visitors, invited, responded);
    }

    static Attendance of(SiteDay.Row row, long responded) {
        Integer invited = row.invited();
        return of(row.visitors(), invited == null ? null : Long.valueOf(invited), responded);
    }

    public Attendance plus(Attendance more) {
        return new Attendance(
                visitors + more.visitors,
                visitorsWhereKnown + more.visitorsWhereKnown,
                invited + more.invited,
                responded + more.responded);
    }
}
