package ma.istiqbal.site.holiday;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import java.time.LocalDate;
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
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** All holidays, in MongoDB. */
@Repository
public class Holidays {

    static final Sorting SORTING =
            Sorting.by("from", "state.from").and("code", "_id").and("changedAt", "changedAt");

    private static final AggregateType<Holiday> TYPE =
            AggregateType.open("holiday", "holidays", Holiday.class, Holiday::code);

    private final Documents<Holiday> documents;

    Holidays(DocumentStore store) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        SORTING.index(collection);
        SORTING.indexWithin(collection, "state.country");
    }

    public HolidaySet of(List<String> countries) {
        Bson standing = and(in("state.country", countries), ne("state.status", HolidayStatus.WITHDRAWN.name()));
        return new HolidaySet(
                countries,
                documents.findAll(standing).stream().map(Stored::state).toList());
    }

    Stored<Holiday> get(String code) {
        return documents.find(code).orElseThrow(() -> new HolidayNotFound(code));
    }

    boolean contains(String code) {
        return documents.find(code).isPresent();
    }

    Page<Stored<Holiday>> page(HolidayQuery query) {
        List<Bson> all = new ArrayList<>();
        all.add(new BsonDocument());
        if (query.country() != null) {
            all.add(eq("state.country", query.country()));
        }
        if (query.status() != null) {
            all.add(eq("state.status", query.status().name()));
        }
        if (query.year() != null) {
            all.add(gte("state.to", LocalDate.of(query.year(), 1, 1)));
            all.add(lte("state.from", LocalDate.of(query.year(), 12, 31)));
        }
        return documents.page(and(all), new Scope.Everything(), query.page());
    }

    Stored<Holiday> add(Holiday holiday, Change change) {
        try {
            return documents.insert(holiday, change);
        } catch (DuplicateKey taken) {
            throw new HolidayCodeTaken(holiday.code());
        }
    }

    Stored<Holiday> replace(Stored<Holiday> before, Holiday after, Change change) {
        return documents.replace(before, after, change);
    }
}
