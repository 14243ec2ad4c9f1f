package ma.istiqbal.feedback.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.feedback.bucket.SiteCount;
import ma.istiqbal.feedback.bucket.Span;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.site.SiteProfile;
import org.springframework.stereotype.Component;

/** Breaks the figures of a selection down, and compares its parts with the period before, all at once. */
@Component
class Breakdowns {

    private static final String ELSEWHERE = "";

    private final KnownSites sites;
    private final CountReader reader;
    private final Formulas formulas;

    Breakdowns(KnownSites sites, CountReader reader, Formulas formulas) {
        this.sites = sites;
        this.reader = reader;
        this.formulas = formulas;
    }

    IndicatorView of(IndicatorQuery query, Grouping grouping, Scope scope) {
        Span period = query.period().orElseThrow();
        if (query.site() != null && sites.find(query.site(), scope).isEmpty()) {
            throw new SiteNotFound(query.site());
        }
        Page<SiteProfile> page = grouping == Grouping.site
                ? sites.page(query.selection(), scope, query.limit(), query.cursor())
                : new Page<>(sites.select(query.selection(), scope), null);
        if (page.items().isEmpty() && query.cursor() == null) {
            throw new NothingSelected();
        }
        long selected = grouping == Grouping.site
                ? sites.count(query.selection(), scope)
                : page.items().size();
        Map<String, String> keys = page.items().stream().collect(Collectors.toMap(SiteProfile::code, grouping::key));
        List<Span> spans = query.asksForChange() ? List.of(period, period.before()) : List.of(period);
        Map<String, Map<Span, Counts>> counts = switch (grouping) {
            case servicePoint -> reader.read(List.copyOf(keys.keySet()), spans, Breakdowns::byServicePoint);
            case site ->
                reader.read(
                        List.copyOf(keys.keySet()),
                        spans,
                        (count, sums) -> sums.apply(count.site()).add(count));
            case partner, region, type, phase -> reader.readTogether(page.items(), spans, grouping::key);
        };
        Set<String> all = new TreeSet<>(counts.keySet());
        if (grouping == Grouping.servicePoint) {
            sites.find(query.site() == null ? "" : query.site()).ifPresent(site -> all.addAll(site.servicePoints()));
        } else {
            all.addAll(keys.values());
        }
        List<IndicatorView.Group> groups =
                groups(all, counts, query, period, grouping == Grouping.site ? selected : all.size());
        return IndicatorView.of(query, selected, null, null, null).brokenDown(groups, page.nextCursor());
    }

    private static void byServicePoint(SiteCount count, Function<String, Sum> sums) {
        count.servicePoints().forEach(code -> sums.apply(code).addServicePoint(count, code));
        sums.apply(ELSEWHERE).addElsewhere(count);
    }

    private List<IndicatorView.Group> groups(
            Set<String> keys, Map<String, Map<Span, Counts>> counts, IndicatorQuery query, Span period, long family) {
        Map<String, Changes.Pair> pairs = new LinkedHashMap<>();
        Map<String, Long> n = new TreeMap<>();
        for (String key : keys) {
            Counts now = counts(counts, key, period);
            n.put(key, now.n());
            pairs.put(
                    key,
                    new Changes.Pair(formulas.measure(now), formulas.measure(counts(counts, key, period.before()))));
        }
        Map<String, Map<String, Change>> changes =
                query.asksForChange() ? formulas.changes(Audience.INTERNAL).of(pairs, family) : Map.of();
        List<IndicatorView.Group> groups = new ArrayList<>();
        pairs.forEach((key, pair) -> groups.add(new IndicatorView.Group(
                Optional.of(key).filter(code -> !code.equals(ELSEWHERE)).orElse(null),
                n.getOrDefault(key, 0L),
                formulas.show(pair.now(), Audience.INTERNAL, changes.getOrDefault(key, Map.of())))));
        return groups;
    }

    private static Counts counts(Map<String, Map<Span, Counts>> counts, String key, Span span) {
        return counts.getOrDefault(key, Map.of()).getOrDefault(span, new Sum().counts());
    }
}
