package ma.istiqbal.site.check;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Optional;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Inserts;
import org.springframework.stereotype.Repository;

/** The runs of the last month, in MongoDB. */
@Repository
class CheckRuns {

    private final MongoCollection<CheckRun> runs;

    CheckRuns(DocumentStore store) {
        runs = store.database().getCollection("registry_checks", CheckRun.class);
        runs.createIndex(Indexes.descending("requestedAt"), new IndexOptions().name("requested"));
    }

    /** The run of this name, which is stored if none is. */
    CheckRun add(CheckRun run) {
        return Inserts.add(runs, run) ? run : find(run.id()).orElseThrow();
    }

    void put(CheckRun run) {
        runs.replaceOne(eq("_id", run.id()), run, new ReplaceOptions().upsert(true));
    }

    Optional<CheckRun> find(String id) {
        return Optional.ofNullable(runs.find(eq("_id", id)).first());
    }

    Optional<CheckRun> waiting() {
        return Optional.ofNullable(runs.find(exists("finishedAt", false))
                .sort(Sorts.ascending("requestedAt"))
                .first());
    }

    Optional<CheckRun> lastRequested() {
        return Optional.ofNullable(
                runs.find().sort(Sorts.descending("requestedAt")).first());
    }

    Optional<CheckRun> lastFinished() {
        return Optional.ofNullable(runs.find(exists("finishedAt"))
                .sort(Sorts.descending("requestedAt"))
                .first());
    }

    void forgetBefore(Instant instant) {
        runs.deleteMany(lt("requestedAt", instant));
    }
}
