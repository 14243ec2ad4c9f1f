package ma.istiqbal.feedback.point;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A feedback point as staff sees it. */
@Schema(name = "FeedbackPoint")
record PointView(
        @Schema(example = "K7Q2M9XW4RTB") String publicId,

        @Schema(description = "What the poster's QR carries", example = "K7Q2M9XW4RTB-0A1BQWERTY0123456789ABCD")
        String code,

        @Schema(example = "RABAT-ANNEX-06") String site,
        @Schema(example = "INTERIOR") String partner,

        @Schema(description = "When it is about just one service point") @Nullable
        String servicePoint,

        Channel channel,
        PointState state,
        LocalizedText names,

        @Schema(description = "Whether it came with the site's opening")
        boolean automatic,

        @Schema(description = "States to which it can be moved")
        List<PointState> allowedActions,

        long version,
        Instant createdAt,
        Instant changedAt) {

    static PointView of(Stored<FeedbackPoint> stored, String code) {
        FeedbackPoint point = stored.state();
        return new PointView(
                point.publicId(),
                code,
                point.site(),
                point.partner(),
                point.servicePoint(),
                point.channel(),
                point.state(),
                point.names(),
                point.automatic(),
                PointLifecycle.TABLE.from(point.state()).stream()
                        .map(Transition::to)
                        .toList(),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
