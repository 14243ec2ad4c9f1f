package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The measured figures of one selection. */
@Schema(description = "The wait as queue systems measured it, in begun minutes")
record MeasuredWait(
        @Schema(description = "Half of those who were served waited no longer")
        Figure p50,

        @Schema(description = "Nine in ten of those who were served waited no longer")
        Figure p90,

        @Schema(
                description =
                        "Per cent of all visits, of who left included, that were called within the wait announced "
                                + "on their day; only of visits to points that announced one")
        Figure withinAnnounced) {

    static MeasuredWait of(WaitCounts counts, Audience audience, boolean stale, Instant now) {
        return new MeasuredWait(
                audience.show(MeasuredQuantile.of(0.5, counts.served()), "measured-wait-p50/1", stale, now),
                audience.show(MeasuredQuantile.of(0.9, counts.served()), "measured-wait-p90/1", stale, now),
                audience.show(Share.of(counts.kept(), counts.promised()), "within-announced/1", stale, now));
    }
}
