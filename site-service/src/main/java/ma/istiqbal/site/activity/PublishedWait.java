package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import ma.istiqbal.site.activity.Figure.Status;
import ma.istiqbal.site.feedback.DeclaredWaits;
import org.jspecify.annotations.Nullable;

/** What the public is told of what citizens say of their wait. */
@Schema(
        description = "The wait as citizens declare it, in the last period of which feedback-service has published "
                + "figures; SUPPRESSED where it has told none of the site, UNKNOWN while it is silent")
record PublishedWait(
        @Schema(description = "Absent, as the next, where nothing was published") @Nullable
        LocalDate from,

        @Schema(description = "Included") @Nullable LocalDate to,
        Figure p50,
        Figure p90) {

    static PublishedWait of(DeclaredWaits.Published told, Instant now) {
        return of(told.from(), told.to(), PerceivedWait.of(told.figures(), now));
    }

    static PublishedWait none(Status why, Instant now) {
        return of(null, null, PerceivedWait.none(why, now));
    }

    private static PublishedWait of(@Nullable LocalDate from, @Nullable LocalDate to, PerceivedWait wait) {
        return new PublishedWait(from, to, wait.p50(), wait.p90());
    }
}
