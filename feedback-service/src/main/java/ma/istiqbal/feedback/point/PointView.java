package ma.istiqbal.feedback.point;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A feedback point as staff sees it. */
@Schema(name = "FeedbackPoint")
record PointView(
        @Schema(example = "K7Q2M9XW4RTB") String publicId,

        @Schema(
                description = "The signed code that kiosks send with answers",
                example = "K7Q2M9XW4RTB-0A1BQWERTY0123456789ABCD")
        String code,

        @Schema(example = "RABAT-ANNEX-06") String site,
        @Schema(example = "INTERIOR") String partner,

        @Schema(description = "When it is about just one service point") @Nullable
        String servicePoint,

        Channel channel,
        PointState state,
        LocalizedText names,

        @Schema(description = "What citizens are told while it is SUSPENDED") @Nullable
        LocalizedText notice,

        @Schema(description = "Whether it came with the site's opening")
        boolean automatic,

        @Schema(description = "Stands on the poster; a printed one with a lower number is out of date")
        int posterVersion,

        @Schema(description = "How often its poster was met since it is REVOKED, a few seconds late") @Nullable
        VisitsView revokedVisits,

        @Schema(description = "States to which the caller may try to move it")
        List<PointState> allowedActions,

        long version,
        Instant createdAt,
        Instant changedAt) {

    @Schema(name = "RevokedVisits")
    record VisitsView(
            long count,

            @Schema(description = "Day of the last one, in the site's time zone; absent without any") @Nullable
            LocalDate lastDay) {}

    static PointView of(Stored<FeedbackPoint> stored, String code, @Nullable VisitsView visits, Caller caller) {
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
                point.notice(),
                point.automatic(),
                point.poster().version(),
                visits,
                PointLifecycle.TABLE.allowed(point.state(), caller),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
