package ma.istiqbal.feedback.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.bucket.Span;
import ma.istiqbal.feedback.site.Code;
import ma.istiqbal.feedback.site.SiteSelection;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures, and when; without any of the first six, of all sites that the caller may see. Days are those of each
 * site's time zone, both ends included.
 */
record IndicatorQuery(
        @Nullable @Pattern(regexp = Code.PATTERN) String site,
        @Nullable @Size(min = 1, max = 130) String servicePoint,
        @Nullable @Pattern(regexp = Code.PATTERN) String partner,

        @Nullable @Pattern(regexp = "MA-(0[1-9]|1[0-2])|ABROAD")
        String region,

        @Nullable @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String type,
        @Nullable Phase phase,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Granularity by,
        @Nullable Grouping groupBy,
        @Nullable Boolean change,
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor) {

    private static final long LONGEST = 5 * 366;
    private static final long MOST_PARTS = 400;

    /** The part a site plays in the programme. */
    enum Phase {
        PILOT,
        EXTENSION,
        GENERALISATION
    }

    /**
     * The period; absent for the whole time.
     *
     * @throws InvalidRequest when parameters do not go together
     */
    Optional<Span> period() {
        List<Violation> violations = new ArrayList<>();
        checkCompany(violations);
        checkPeriod(violations);
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
        return from == null || to == null ? Optional.empty() : Optional.of(new Span(from, to));
    }

    private void checkCompany(List<Violation> violations) {
        boolean byServicePoint = groupBy == Grouping.servicePoint;
        if (site == null && servicePoint != null) {
            violations.add(Violation.at("?servicePoint", "ONLY_WITH", "site"));
        }
        if (site == null && byServicePoint) {
            violations.add(Violation.at("?groupBy", "ONLY_WITH", "site"));
        }
        if (servicePoint != null && groupBy != null) {
            violations.add(Violation.at("?groupBy", "NOT_WITH", "servicePoint"));
        }
        if (by != null && groupBy != null) {
            violations.add(Violation.at("?by", "NOT_WITH", "groupBy"));
        }
        if (groupBy != Grouping.site && limit != null) {
            violations.add(Violation.at("?limit", "ONLY_WITH", "groupBy=site"));
        }
        if (groupBy != Grouping.site && cursor != null) {
            violations.add(Violation.at("?cursor", "ONLY_WITH", "groupBy=site"));
        }
    }

    private void checkPeriod(List<Violation> violations) {
        boolean needed = site == null || groupBy != null || asksForChange() || from != null || to != null;
        if (needed && from == null) {
            violations.add(Violation.at("?from", "REQUIRED"));
        }
        if (needed && to == null) {
            violations.add(Violation.at("?to", "REQUIRED"));
        }
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            violations.add(Violation.at("?to", "ENDS_BEFORE_IT_BEGINS"));
        } else if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            violations.add(Violation.at("?to", "PERIOD_TOO_LONG", LONGEST));
        } else if (by != null && by.divide(new Span(from, to)).size() > MOST_PARTS) {
            violations.add(Violation.at("?by", "TOO_MANY_PARTS", MOST_PARTS));
        }
    }

    boolean asksForChange() {
        return Boolean.TRUE.equals(change);
    }

    /** Whether a site is named and nothing else that it would have to fit. */
    boolean isOfSiteAlone() {
        return site != null && partner == null && region == null && type == null && phase == null;
    }

    /** The first survey of a site under audit tells of that site alone: of no wider area before the site is in service. */
    SiteSelection selection() {
        SiteSelection selection = new SiteSelection()
                .site(site)
                .partner(partner)
                .region(region)
                .type(type)
                .role(phase == null ? null : phase.name());
        return site == null ? selection.tellingFigures() : selection;
    }
}
