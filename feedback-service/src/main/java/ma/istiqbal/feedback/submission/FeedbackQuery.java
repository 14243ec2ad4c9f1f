package ma.istiqbal.feedback.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.point.Channel;
import ma.istiqbal.feedback.site.Code;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of feedback; days are those of the site's time zone. */
record FeedbackQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,
        @Nullable Instant updatedSince,
        @Nullable @Pattern(regexp = Code.PATTERN) String site,
        @Nullable @Pattern(regexp = Code.PATTERN) String partner,
        @Nullable @Pattern(regexp = "MA-\\d\\d") String region,
        @Nullable @Pattern(regexp = "[0-9A-Z]{12}") String point,
        @Nullable Channel channel,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Min(1) @Max(5) Integer minOverall,
        @Nullable @Min(1) @Max(5) Integer maxOverall,
        @Nullable Moderation moderation) {

    /** Newest first, unless the caller says otherwise. */
    PageRequest page() {
        return PageRequest.of(
                limit, cursor, sort == null ? "-receivedAt" : sort, updatedSince, null, Feedbacks.SORTING);
    }

    /** @param siteOf knows the site of a point, by which its rows are found; a point that is unknown has none */
    FeedbackFilter filter(Function<String, Optional<String>> siteOf) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidRequest(Violation.at("?to", "ENDS_BEFORE_IT_BEGINS"));
        }
        return new FeedbackFilter()
                .is("site", site)
                .is("partner", partner)
                .is("region", region)
                .is("point", point)
                .is("site", point == null ? null : siteOf.apply(point).orElse(""))
                .is("channel", channel == null ? null : channel.name())
                .during(from, to)
                .rated(minOverall, maxOverall)
                .moderated(moderation);
    }
}
