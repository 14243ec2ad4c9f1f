package ma.istiqbal.feedback.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.document.ScopeFilter;
import ma.istiqbal.defaults.keycloak.Scope;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Some of the sites: those that fit everything given. */
public final class SiteSelection {

    /** In place of a region, for the sites outside the country. */
    public static final String ABROAD = "ABROAD";

    private final List<Bson> conditions = new ArrayList<>();

    public SiteSelection() {
        conditions.add(new BsonDocument());
    }

    public SiteSelection site(@Nullable String code) {
        return is("_id", code);
    }

    public SiteSelection partner(@Nullable String code) {
        return is("partner", code);
    }

    /** @param code of a region, or {@link #ABROAD} */
    public SiteSelection region(@Nullable String code) {
        if (ABROAD.equals(code)) {
            conditions.add(exists("region", false));
            return this;
        }
        return is("region", code);
    }

    public SiteSelection type(@Nullable String type) {
        return is("type", type);
    }

    public SiteSelection role(@Nullable String role) {
        return is("role", role);
    }

    /** As {@link KnownSite#tellsFigures} tells it. */
    public SiteSelection tellingFigures() {
        conditions.add(or(
                in("lifecycle", KnownSite.HEARS_CITIZENS),
                and(exists("closedOn"), or(exists("surveyed", false), exists("liveSince")))));
        return this;
    }

    private SiteSelection is(String field, @Nullable String value) {
        if (value != null) {
            conditions.add(eq(field, value));
        }
        return this;
    }

    /** A caller's scope is a condition of the query itself. */
    Bson within(Scope scope) {
        List<Bson> all = new ArrayList<>(conditions);
        all.add(ScopeFilter.of(scope, "partner", "_id"));
        return and(all);
    }
}
