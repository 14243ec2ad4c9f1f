package ma.istiqbal.feedback.silence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.document.ScopeFilter;
import ma.istiqbal.defaults.keycloak.Scope;
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
        all.add(ScopeFilter.of(scope, "partner", "site"));
        return and(all);
    }
}
