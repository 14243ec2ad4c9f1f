package ma.istiqbal.feedback.indicator;

import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.feedback.bucket.DayBucket;
import ma.istiqbal.feedback.bucket.DayBuckets;
import ma.istiqbal.feedback.point.Points;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers for a site's figures from its day buckets: the cost grows with the days asked for, not with the answers. */
@Component
class Indicators {

    private final KnownSites sites;
    private final Points points;
    private final DayBuckets buckets;
    private final Formulas formulas;

    Indicators(KnownSites sites, Points points, DayBuckets buckets, Formulas formulas) {
        this.sites = sites;
        this.points = points;
        this.buckets = buckets;
        this.formulas = formulas;
    }

    SiteIndicators ofSite(IndicatorQuery query, Scope scope) {
        Granularity.Span period = query.period();
        site(query.site(), scope);
        List<DayBucket> days = days(query.site(), period);
        Counts counts = Counts.of(days);
        return new SiteIndicators(
                query.site(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                counts.n(),
                formulas.figures(counts, Audience.INTERNAL),
                query.by() == null ? null : parts(days, period, query.by()));
    }

    /** What anyone may know of a site, over the whole time. */
    Figures published(String code) {
        KnownSite site = site(code, new Scope.Everything());
        if (!site.hearsCitizens()) {
            throw new SiteNotFound(code);
        }
        return formulas.figures(Counts.of(buckets.ofSite(code)), Audience.PUBLIC);
    }

    private KnownSite site(String code, Scope scope) {
        return sites.find(code, scope).orElseThrow(() -> new SiteNotFound(code));
    }

    private List<DayBucket> days(String site, Granularity.@Nullable Span period) {
        return period == null
                ? buckets.ofSite(site)
                : buckets.ofSite(site, points.idsOfSite(site), period.from(), period.to());
    }

    private List<SiteIndicators.Part> parts(List<DayBucket> days, Granularity.@Nullable Span asked, Granularity by) {
        Granularity.Span period = asked == null ? extent(days) : asked;
        return period == null
                ? List.of()
                : by.divide(period).stream().map(span -> part(days, span)).toList();
    }

    private SiteIndicators.Part part(List<DayBucket> days, Granularity.Span span) {
        Counts counts = Counts.of(
                days.stream().filter(bucket -> span.contains(bucket.day())).toList());
        return new SiteIndicators.Part(span.from(), span.to(), counts.n(), formulas.figures(counts, Audience.INTERNAL));
    }

    /** From the first day with an answer to the last. */
    private static Granularity.@Nullable Span extent(List<DayBucket> days) {
        List<LocalDate> sorted = days.stream().map(DayBucket::day).sorted().toList();
        return sorted.isEmpty() ? null : new Granularity.Span(sorted.getFirst(), sorted.getLast());
    }
}
