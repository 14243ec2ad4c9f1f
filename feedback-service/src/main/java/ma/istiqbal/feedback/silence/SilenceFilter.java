package ma.istiqbal.feedback.silence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.keycloak.Scope;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which silences a list shows. */
final class SilenceFilter {

    private final List<Bson> conditions = new ArrayList<>(List.of(eq("silent", true)));

    SilenceFilter is(String field, @Nullable String value) {
        if (value != null) {
            conditions.add(eq(field, value));
        }
        return this;
    }

    /** A caller's scope as a condition of the query itself. */
    Bson within(Scope scope) {
        List<Bson> all = new ArrayList<>(conditions);
        all.add(
                switch (scope) {
                    case Scope.Everything() -> new BsonDocument();
                    case Scope.OfPartner(String partner) -> eq("partner", partner);
                    case Scope.OfSites(var sites) -> in("site", sites);
                });
        return and(all);
    }
}
