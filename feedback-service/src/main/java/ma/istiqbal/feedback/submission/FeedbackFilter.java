package ma.istiqbal.feedback.submission;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.document.ScopeFilter;
import ma.istiqbal.defaults.keycloak.Scope;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which submissions a list shows; without a moderation state, all but those that were excluded. */
final class FeedbackFilter {

    private final List<Bson> conditions = new ArrayList<>();

    FeedbackFilter is(String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(eq(field, value));
        }
        return this;
    }

    FeedbackFilter during(@Nullable LocalDate from, @Nullable LocalDate to) {
        return between("day", from, to);
    }

    FeedbackFilter rated(@Nullable Integer least, @Nullable Integer most) {
        return between("ratings.overall", least, most);
    }

    private <T> FeedbackFilter between(String field, @Nullable T least, @Nullable T most) {
        if (least != null) {
            conditions.add(gte(field, least));
        }
        if (most != null) {
            conditions.add(lte(field, most));
        }
        return this;
    }

    FeedbackFilter moderated(@Nullable Moderation state) {
        conditions.add(state == null ? ne("moderation", Moderation.EXCLUDED.name()) : eq("moderation", state.name()));
        return this;
    }

    Bson within(Scope scope) {
        List<Bson> all = new ArrayList<>(conditions);
        all.add(of(scope));
        return and(all);
    }

    /** A caller's scope as a condition of the query itself. */
    static Bson of(Scope scope) {
        return ScopeFilter.of(scope, "partner", "site");
    }
}
