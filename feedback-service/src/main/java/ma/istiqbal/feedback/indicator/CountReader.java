package ma.istiqbal.feedback.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.bucket.SiteCount;
import ma.istiqbal.feedback.bucket.SiteCounts;
import ma.istiqbal.feedback.bucket.Span;
import ma.istiqbal.feedback.bucket.StratumCounts;
import ma.istiqbal.feedback.site.SiteProfile;
import org.springframework.stereotype.Component;

/** Reads the counts of many spans at once, each bucket one time; what a request may read is bounded. */
@Component
public class CountReader {

    private static final long MOST_BUCKETS = 100_000;
    private static final int OF_ONE_DAY = 2;

    private final SiteCounts counts;
    private final StratumCounts strata;

    CountReader(SiteCounts counts, StratumCounts strata) {
        this.counts = counts;
        this.strata = strata;
    }

    /** Sends what was counted at a site to the sums it belongs to, by their keys. */
    public interface Division {

        void divide(SiteCount count, Function<String, Sum> sums);
    }

    /**
     * The counts of every span, by key.
     *
     * @throws ImpossibleRequest when that were too many buckets for one request
     */
    public Map<String, Map<Span, Counts>> read(List<String> sites, Collection<Span> spans, Division division) {
        Set<Span> pieces = pieces(spans);
        refuseTooMany(sites.size() * (Span.months(pieces).size() + days(pieces)));
        Sums sums = new Sums(division);
        counts.read(sites, pieces, sums);
        return sums.of(spans);
    }

    /**
     * The same for sites that are told apart by nothing but what they belong to, at the cost of their strata.
     *
     * @param key of the sum that a site belongs to, the same for all of a stratum
     * @throws ImpossibleRequest when that were too many buckets for one request
     */
    public Map<String, Map<Span, Counts>> readTogether(
            List<SiteProfile> sites, Collection<Span> spans, Function<SiteProfile, String> key) {
        Map<String, String> keys = sites.stream().collect(Collectors.toMap(SiteProfile::code, key));
        List<String> codes = List.copyOf(keys.keySet());
        Set<Span> pieces = pieces(spans);
        StratumCounts.Together together = strata.read(sites, Span.months(pieces));
        refuseTooMany(codes.size() * days(pieces) + together.rest().size());
        Sums sums = new Sums((count, all) ->
                all.apply(Objects.requireNonNull(keys.get(count.site()))).add(count));
        together.sums().forEach(sums);
        counts.read(together.rest(), codes, pieces, sums);
        return sums.of(spans);
    }

    private static Set<Span> pieces(Collection<Span> spans) {
        Set<Span> pieces = new LinkedHashSet<>();
        spans.forEach(span -> pieces.addAll(span.pieces()));
        return pieces;
    }

    private static void refuseTooMany(long buckets) {
        if (buckets > MOST_BUCKETS) {
            throw new ImpossibleRequest(Violation.at("?from", "TOO_MUCH_AT_ONCE", MOST_BUCKETS));
        }
    }

    /** Buckets: one for each point and one for the visitors. */
    private static long days(Set<Span> pieces) {
        return (long) OF_ONE_DAY * (pieces.size() - Span.months(pieces).size());
    }

    /** The pieces of spans, by key. */
    private static final class Sums implements Consumer<SiteCount> {

        private final Division division;
        private final Map<String, Map<Span, Sum>> found = new HashMap<>();

        Sums(Division division) {
            this.division = division;
        }

        @Override
        public void accept(SiteCount count) {
            division.divide(
                    count,
                    key -> found.computeIfAbsent(key, absent -> new HashMap<>())
                            .computeIfAbsent(count.span(), absent -> new Sum()));
        }

        Map<String, Map<Span, Counts>> of(Collection<Span> spans) {
            Map<String, Map<Span, Counts>> counts = new HashMap<>();
            found.forEach((key, pieces) -> counts.put(key, of(spans, pieces)));
            return counts;
        }

        private static Map<Span, Counts> of(Collection<Span> spans, Map<Span, Sum> pieces) {
            Map<Span, Counts> counts = new HashMap<>();
            for (Span span : spans) {
                Sum sum = new Sum();
                List<Sum> parts = new ArrayList<>();
                span.pieces().forEach(piece -> parts.add(pieces.getOrDefault(piece, new Sum())));
                parts.forEach(sum::add);
                counts.put(span, sum.counts());
            }
            return counts;
        }
    }
}
