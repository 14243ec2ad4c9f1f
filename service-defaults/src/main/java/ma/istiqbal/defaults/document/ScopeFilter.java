package ma.istiqbal.defaults.document;

import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.keycloak.Scope;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A caller's scope as a condition of the query itself, so that no row outside it ever leaves the store. */
public final class ScopeFilter {

    private static final Bson EVERY_ROW = new BsonDocument();
    private static final Bson NO_ROW = in("_id", List.of());

    private final @Nullable String partnerPath;
    private final @Nullable String sitePath;

    ScopeFilter(@Nullable String partnerPath, @Nullable String sitePath) {
        this.partnerPath = partnerPath;
        this.sitePath = sitePath;
    }

    Bson of(Scope scope) {
        if (partnerPath == null && sitePath == null) {
            return EVERY_ROW;
        }
        return of(scope, inState(partnerPath), inState(sitePath));
    }

    private static @Nullable String inState(@Nullable String path) {
        return path == null ? null : "state." + path;
    }

    /**
     * The same for rows that are no stored aggregates.
     *
     * @param partnerField where a row tells its administration; absent when no administration owns rows
     * @param siteField where it tells its site
     */
    public static Bson of(Scope scope, @Nullable String partnerField, @Nullable String siteField) {
        return switch (scope) {
            case Scope.Everything() -> EVERY_ROW;
            case Scope.OfPartner(String partner) -> partnerField == null ? NO_ROW : in(partnerField, List.of(partner));
            case Scope.OfSites(var sites) -> siteField == null ? NO_ROW : in(siteField, sites);
        };
    }

    List<String> partners(BsonDocument state) {
        return partnerPath == null ? List.of() : values(state, partnerPath);
    }

    List<String> sites(BsonDocument state) {
        return sitePath == null ? List.of() : values(state, sitePath);
    }

    private static List<String> values(BsonValue value, String path) {
        List<String> found = new ArrayList<>();
        collect(value, path, found);
        return found;
    }

    private static void collect(@Nullable BsonValue value, String path, List<String> found) {
        switch (value) {
            case BsonArray list -> list.forEach(item -> collect(item, path, found));
            case BsonDocument document
            when !path.isEmpty() -> {
                int dot = path.indexOf('.');
                String first = dot < 0 ? path : path.substring(0, dot);
                collect(document.get(first), dot < 0 ? "" : path.substring(dot + 1), found);
            }
            case BsonString string when path.isEmpty() -> found.add(string.getValue());
            case null, default -> {}
        }
    }
}
