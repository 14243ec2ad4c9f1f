package ma.istiqbal.partner.agreement;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import ma.istiqbal.defaults.document.Inserts;
import org.springframework.stereotype.Repository;

/** All ledgers, one per owner. */
@Repository
class CoverageLedgers {

    private final MongoCollection<CoverageLedger> collection;

    CoverageLedgers(MongoDatabase database) {
        collection = database.getCollection("coverage", CoverageLedger.class);
    }

    CoverageLedger of(String owner) {
        CoverageLedger known = collection.find(eq("_id", owner)).first();
        return known == null ? new CoverageLedger(owner, 0, List.of()) : known;
    }

    /** Whether the ledger was written; not so when somebody else has written it since it was read. */
    boolean replace(CoverageLedger before, CoverageLedger after) {
        if (before.version() > 0) {
            return collection
                            .replaceOne(and(eq("_id", before.owner()), eq("version", before.version())), after)
                            .getMatchedCount()
                    == 1;
        }
        return Inserts.add(collection, after);
    }
}
