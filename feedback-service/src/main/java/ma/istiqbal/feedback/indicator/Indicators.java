package ma.istiqbal.feedback.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.feedback.bucket.SiteCounts;
import ma.istiqbal.feedback.bucket.Span;
import ma.istiqbal.feedback.point.Points;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.site.SiteProfile;
import org.springframework.stereotype.Component;

/** Answers for the figures of a selection of sites: the cost grows with sites and days, not with answers. */
@Component
class Indicators {

    private static final String ALL = "";

    private final KnownSites sites;
    private final Points points;
    private final SiteCounts buckets;
    private final CountReader reader;
    private final Formulas formulas;

    Indicators(KnownSites sites, Points points, SiteCounts buckets, CountReader reader, Formulas formulas) {
        this.sites = sites;
        this.points = points;
        this.buckets = buckets;
        this.reader = reader;
        this.formulas = formulas;
    }

    IndicatorView of(IndicatorQuery query, Scope scope) {
        Optional<Span> asked = query.period();
        List<SiteProfile> selected = selected(query, scope);
        String servicePoint = servicePoint(query);
        Optional<Span> period =
                asked.or(() -> buckets.extent(selected.getFirst().code()).map(Span::inWholeMonths));
        if (period.isEmpty()) {
            Figures none = formulas.figures(new Sum().counts(), Audience.INTERNAL);
            return IndicatorView.of(query, selected.size(), 0L, none, query.by() == null ? null : List.of());
        }
        List<Span> parts = query.by() == null
                ? List.of()
                : query.by()
                        .divide(asked.or(
                                        () -> buckets.extent(selected.getFirst().code()))
                                .orElseThrow());
        Map<Span, Counts> counts = read(
                selected,
                servicePoint,
                spans(query, Stream.concat(period.stream(), parts.stream()).toList()));
        Counts whole = counts(counts, period.get());
        return IndicatorView.of(
                query,
                selected.size(),
                whole.n(),
                figures(query, counts, period.get()),
                query.by() == null
                        ? null
                        : parts.stream()
                                .map(part -> new IndicatorView.Part(
                                        part.from(),
                                        part.to(),
                                        counts(counts, part).n(),
                                        figures(query, counts, part)))
                                .toList());
    }

    private Map<Span, Counts> read(List<SiteProfile> selected, String servicePoint, Set<Span> spans) {
        Map<String, Map<Span, Counts>> counts = servicePoint.isEmpty()
                ? reader.readTogether(selected, spans, site -> ALL)
                : reader.read(
                        selected.stream().map(SiteProfile::code).toList(),
                        spans,
                        (count, sums) -> sums.apply(ALL).addServicePoint(count, servicePoint));
        return counts.getOrDefault(ALL, Map.of());
    }

    private List<SiteProfile> selected(IndicatorQuery query, Scope scope) {
        if (query.site() != null) {
            KnownSite site = site(query.site(), scope);
            if (query.isOfSiteAlone()) {
                return List.of(SiteProfile.of(site));
            }
        }
        List<SiteProfile> selected = sites.select(query.selection(), scope);
        if (selected.isEmpty()) {
            throw new NothingSelected();
        }
        return selected;
    }

    /** Empty for the whole site. */
    private String servicePoint(IndicatorQuery query) {
        if (query.servicePoint() == null || query.site() == null) {
            return ALL;
        }
        if (!points.servicePointsOf(query.site()).contains(query.servicePoint())
                && sites.find(query.site())
                        .filter(site -> site.servicePoints().contains(query.servicePoint()))
                        .isEmpty()) {
            throw new ServicePointNotFound(query.servicePoint());
        }
        return query.servicePoint();
    }

    private KnownSite site(String code, Scope scope) {
        return sites.find(code, scope).orElseThrow(() -> new SiteNotFound(code));
    }

    private static Set<Span> spans(IndicatorQuery query, List<Span> asked) {
        return asked.stream()
                .flatMap(span -> query.asksForChange() ? Stream.of(span, span.before()) : Stream.of(span))
                .collect(Collectors.toSet());
    }

    private static Counts counts(Map<Span, Counts> counts, Span span) {
        return counts.getOrDefault(span, new Sum().counts());
    }

    private Figures figures(IndicatorQuery query, Map<Span, Counts> counts, Span span) {
        Map<String, Measure> now = formulas.measure(counts(counts, span));
        Map<String, Change> changes = Map.of();
        if (query.asksForChange()) {
            Map<String, Measure> before = formulas.measure(counts(counts, span.before()));
            changes = formulas.changes(Audience.INTERNAL)
                    .of(Map.of(ALL, new Changes.Pair(now, before)), 1)
                    .getOrDefault(ALL, Map.of());
        }
        return formulas.show(now, Audience.INTERNAL, changes);
    }
}
