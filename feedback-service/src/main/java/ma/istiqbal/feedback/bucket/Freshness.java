package ma.istiqbal.feedback.bucket;

import ma.istiqbal.defaults.job.Backlog;

/** Whether the buckets know what was said of late. */
public final class Freshness {

    private final Backlog days;
    private final Backlog months;

    Freshness(Backlog days, Backlog months) {
        this.days = days;
        this.months = months;
    }

    public boolean isStale() {
        return days.isStale() || months.isStale();
    }
}
