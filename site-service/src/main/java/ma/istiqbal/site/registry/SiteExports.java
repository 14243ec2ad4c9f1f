package ma.istiqbal.site.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.istiqbal.defaults.document.Reference;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sites as they stand in maps and tables, encoded once for each version: a map of the whole country costs the look-up
 * of what has changed, and a copy.
 */
@Component
class SiteExports {

    /** Twice the national reference load. */
    private static final int MOST_KEPT = 20_000;

    private static final int LOADED_AT_ONCE = 1_000;
    private static final int MOST_SELECTIONS = 100;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Sites sites;
    private final JsonMapper json;
    private final Cache<String, EncodedSite> encoded =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Cache<Selection, SiteExport> recent = Caffeine.newBuilder()
            .maximumSize(MOST_SELECTIONS)
            .expireAfterWrite(FRESH)
            .build();

    SiteExports(Sites sites, JsonMapper json) {
        this.sites = sites;
        this.json = json;
    }

    /**
     * The sites by code, or the nearest first. What this instance wrote is in it at once, what another wrote within
     * seconds: so that many who open the map of the country cost one look at every site.
     */
    SiteExport select(SiteFilter filter, Scope scope, @Nullable String search) {
        return recent.get(new Selection(filter, scope, search, sites.writesHere()), this::select);
    }

    private record Selection(
            SiteFilter filter, Scope scope, @Nullable String search, long writesBefore) {}

    private SiteExport select(Selection selection) {
        List<Reference> references = sites.references(selection.filter(), selection.scope(), selection.search());
        Map<String, EncodedSite> current = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Reference reference : references) {
            EncodedSite known = encoded.getIfPresent(reference.id());
            if (known == null || known.version() < reference.version()) {
                missing.add(reference.id());
            } else {
                current.put(reference.id(), known);
            }
        }
        for (int from = 0; from < missing.size(); from += LOADED_AT_ONCE) {
            for (Stored<Site> site :
                    sites.all(missing.subList(from, Math.min(from + LOADED_AT_ONCE, missing.size())))) {
                EncodedSite fresh = encode(site);
                encoded.put(site.id(), fresh);
                current.put(site.id(), fresh);
            }
        }
        List<EncodedSite> found = references.stream()
                .map(reference -> Objects.requireNonNull(current.get(reference.id())))
                .toList();
        return new SiteExport(nearestFirst(found, selection.filter().surroundings()));
    }

    private EncodedSite encode(Stored<Site> stored) {
        PublicSite site = PublicSite.of(stored);
        byte[] feature = json.writeValueAsBytes(SiteFeature.of(site));
        return new EncodedSite(site.code(), stored.version(), site.location(), feature, SiteCsv.row(site));
    }

    private static List<EncodedSite> nearestFirst(List<EncodedSite> found, @Nullable Surroundings around) {
        return around == null
                ? found
                : found.stream()
                        .filter(site -> around.contains(site.location()))
                        .sorted(Comparator.comparingDouble(site -> around.distanceTo(site.location())))
                        .toList();
    }
}
