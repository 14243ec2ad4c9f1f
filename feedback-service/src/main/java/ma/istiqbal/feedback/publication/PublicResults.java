package ma.istiqbal.feedback.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the public reads, kept in memory as it is sent: an edition never changes. */
@Component
class PublicResults {

    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final int MOST_KEPT = 5_000;
    private static final String ALL = "";

    private final PublishedCells cells;
    private final JsonMapper json;
    private final LoadingCache<String, List<Publication>> known;
    private final Cache<String, byte[]> encoded =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    PublicResults(Publications publications, PublishedCells cells, JsonMapper json) {
        this.cells = cells;
        this.json = json;
        this.known = Caffeine.newBuilder().expireAfterWrite(FRESH).build(all -> publications.everPublic());
    }

    /** Says that an edition was published or retracted here; other instances see it within seconds. */
    void lookAgain() {
        known.invalidateAll();
    }

    /** All editions that were ever public, the newest first; a change is seen within seconds. */
    List<Publication> editions() {
        return Objects.requireNonNull(known.get(ALL));
    }

    /**
     * The edition to read.
     *
     * @param period its code; without one, the last whose figures stand
     */
    Publication edition(@Nullable String period) {
        if (period == null) {
            return current().stream()
                    .filter(Publication::isPublic)
                    .findFirst()
                    .orElseThrow(() -> new AreaNotPublished(Level.NATION));
        }
        Publication last = current().stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new AreaNotPublished(period));
        return standing(last);
    }

    /** One edition, whether or not a later one has taken its place. */
    Publication byId(String id) {
        return standing(editions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PublicationNotFound(id)));
    }

    private static Publication standing(Publication edition) {
        if (!edition.isPublic()) {
            throw new PublicationRetracted(edition.id(), Objects.requireNonNullElse(edition.reason(), ""));
        }
        return edition;
    }

    /** The last edition of each period; one that was corrected does not come back when its correction goes. */
    private List<Publication> current() {
        Set<String> seen = new HashSet<>();
        return editions().stream().filter(one -> seen.add(one.period())).toList();
    }

    byte[] area(Publication edition, Level level, String code) {
        String key = edition.id() + "|" + level.key(code);
        return encoded.get(key, absent -> {
            PublishedCell cell = cells.find(edition, level.key(code)).orElseThrow(() -> new AreaNotPublished(code));
            return json.writeValueAsBytes(PublicArea.of(edition, cell));
        });
    }

    Page<AreaFigures> areas(Publication edition, Level level, @Nullable Integer limit, @Nullable String cursor) {
        return cells.page(edition, level, new Scope.Everything(), limit, cursor).map(AreaFigures::of);
    }

    double withheldShare() {
        return current().stream()
                .filter(Publication::isPublic)
                .findFirst()
                .map(Publication::contents)
                .map(contents -> (double) contents.withheld() / contents.cells())
                .orElse(Double.NaN);
    }
}
