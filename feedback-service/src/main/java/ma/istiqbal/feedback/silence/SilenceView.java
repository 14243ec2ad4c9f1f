package ma.istiqbal.feedback.silence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A silence as staff sees it. */
@Schema(name = "Silence")
record SilenceView(
        Source source,
        @Schema(example = "RABAT-ANNEX-06") String site,
        @Schema(example = "INTERIOR") String partner,
        @Schema(example = "MA-04") @Nullable String region,

        @Schema(description = "Public id of the kiosk's feedback point", example = "K7Q2M9XW4RTB") @Nullable
        String point,

        @Schema(
                description =
                        "When the latest submission came; absent when none came since the site or kiosk is watched")
        @Nullable
        Instant heardAt,

        @Schema(description = "When the silence became too long")
        Instant silentFrom) {

    static SilenceView of(Watch watch) {
        return new SilenceView(
                watch.source(),
                watch.site(),
                watch.partner(),
                watch.region(),
                watch.source() == Source.KIOSK ? watch.id() : null,
                watch.heardAt(),
                Objects.requireNonNull(watch.silentFrom(), "what is silent is so since a moment"));
    }
}
