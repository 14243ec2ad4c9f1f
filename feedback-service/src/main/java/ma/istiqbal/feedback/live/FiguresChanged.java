package ma.istiqbal.feedback.live;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import ma.istiqbal.feedback.bucket.DayBucket;
import org.jspecify.annotations.Nullable;

/** What was counted at one point on one day: whoever shows figures of that day may ask for them again. */
@Schema(name = "FiguresChanged")
record FiguresChanged(
        @Schema(example = "RABAT-ANNEX-06") String site,

        @Schema(description = "Public id of the feedback point")
        String point,

        @Nullable String servicePoint,

        @Schema(description = "Of the visits, in the site's time zone")
        LocalDate day,

        @Schema(description = "Answers that count") long n,

        @Schema(description = "How many chose each of the five, from 1 to 5")
        Map<String, Long> overall,

        Instant countedAt) {

    static FiguresChanged of(DayBucket bucket) {
        return new FiguresChanged(
                bucket.site(),
                bucket.point(),
                bucket.servicePoint(),
                bucket.day(),
                bucket.n(),
                bucket.counts().getOrDefault("overall", Map.of()),
                bucket.countedAt());
    }
}
