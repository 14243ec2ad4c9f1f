package ma.istiqbal.site.activity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import ma.istiqbal.site.registry.Site;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** All records of days; whoever asks has been let to the site before. */
@Repository
class DailyActivities {

    static final Sorting SORTING = Sorting.by("date", "state.date").and("changedAt", "changedAt");

    private static final AggregateType<DailyActivity> TYPE = AggregateType.open(
                    "activity", "activity", DailyActivity.class, DailyActivity::id)
            .ownedBy("partner", "site");

    private final Documents<DailyActivity> documents;

    DailyActivities(DocumentStore store) {
        documents = store.documents(TYPE);
        SORTING.indexWithin(store.database().getCollection(TYPE.collection()), "state.site");
    }

    /** As the site's owner of today has it, who alone is told what happens to it from now on. */
    Stored<DailyActivity> get(Site site, String key) {
        return documents
                .find(DailyActivity.id(site.code(), key))
                .map(known ->
                        known.with(known.state().ownedBy(site.description().partner())))
                .orElseThrow(() -> new ActivityNotFound(key));
    }

    Page<Stored<DailyActivity>> page(ActivityFilter filter, PageRequest page) {
        return documents.page(conditions(filter), new Scope.Everything(), page);
    }

    List<DailyActivity> all(ActivityFilter filter) {
        return documents.findAll(conditions(filter)).stream().map(Stored::state).toList();
    }

    Stored<DailyActivity> add(DailyActivity activity, Change change) {
        try {
            return documents.insert(activity, change);
        } catch (DuplicateKey recorded) {
            throw new ActivityRecordedAlready(activity.key());
        }
    }

    Stored<DailyActivity> replace(Stored<DailyActivity> before, DailyActivity after, Change change) {
        return documents.replace(before, after, change);
    }

    private static Bson conditions(ActivityFilter filter) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("state.site", filter.site()));
        if (filter.period() != null) {
            all.add(gte("state.date", filter.period().from()));
            all.add(lte("state.date", filter.period().to()));
        }
        if (filter.servicePoint() != null) {
            all.add(eq("state.servicePoint", filter.servicePoint()));
        }
        if (filter.source() != null) {
            all.add(eq("state.source", filter.source().name()));
        }
        return and(all);
    }
}
