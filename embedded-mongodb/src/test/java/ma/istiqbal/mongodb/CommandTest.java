package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What the library does otherwise than MongoDB, and the store does as MongoDB. */
class CommandTest extends StoreTest {
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    private List<UpdateOneModel<Document>> updatesWithAnErrorInTheMiddle() {
        collection("c").insertOne(new Document("_id", 1).append("text", "x").append("n", 0));
        return List.of(
                new UpdateOneModel<>(Filters.eq("_id", 2), Updates.set("n", 1), new UpdateOptions().upsert(true)),
                new UpdateOneModel<>(Filters.eq("_id", 1), Updates.inc("text", 1)),
                new UpdateOneModel<>(Filters.eq("_id", 1), Updates.inc("n", 1)));
    }

    @Test
    void orderedUpdatesEndAtTheFirstError() {
        var updates = updatesWithAnErrorInTheMiddle();

        var error = catchThrowableOfType(
                MongoBulkWriteException.class, () -> collection("c").bulkWrite(updates));

        assertThat(error.getWriteErrors()).extracting("index").containsExactly(1);
        assertThat(error.getWriteResult().getUpserts()).hasSize(1);
        assertThat(collection("c").find(Filters.eq("_id", 1)).first()).containsEntry("n", 0);
    }

    @Test
    void unorderedUpdatesGoOnAfterAnError() {
        var updates = updatesWithAnErrorInTheMiddle();

        var error = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection("c").bulkWrite(updates, new BulkWriteOptions().ordered(false)));

        assertThat(error.getWriteErrors()).extracting("index").containsExactly(1);
        assertThat(collection("c").find(Filters.eq("_id", 1)).first()).containsEntry("n", 1);
    }

    @Test
    void insertedCountIsWhatWasStored() {
        List<Document> documents = List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2));

        var ordered = catchThrowableOfType(
                MongoBulkWriteException.class, () -> collection("a").insertMany(documents));
        var unordered = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection("b").insertMany(documents, new InsertManyOptions().ordered(false)));

        assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(2);
    }

    @Test
    void droppingAnIndexLeavesItsNamesakesInPlace() {
        collection("a").createIndex(new Document("code", 1), UNIQUE);
        collection("b").createIndex(new Document("code", 1), UNIQUE);

        collection("a").dropIndexes();
        reopen();

        assertThat(collection("a").listIndexes()).hasSize(1);
        collection("b").insertOne(new Document("code", 1));
        assertThatThrownBy(() -> collection("b").insertOne(new Document("code", 1)))
                .hasMessageContaining("E11000");
    }

    @Test
    void aUniqueIndexOverDuplicatesIsNotBuiltAtAll() {
        collection("c").insertMany(List.of(new Document("code", 1), new Document("code", 1)));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> collection("c").createIndex(new Document("code", 1), UNIQUE))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("E11000");
        }
        reopen();
        assertThat(collection("c").listIndexes()).hasSize(1);
    }

    @Test
    void anIndexOfTheSameNameWithOtherKeysIsRefused() {
        collection("c").createIndex(new Document("a", 1), new IndexOptions().name("i"));

        assertThatThrownBy(() -> collection("c").createIndex(new Document("b", 1), new IndexOptions().name("i")))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(86));
    }

    @Test
    void droppingADatabaseLeavesItsNamesakesInPlace() {
        client.getDatabase("site").getCollection("c").insertOne(new Document("_id", 1));
        collection("c").insertOne(new Document("_id", 1));

        client.getDatabase("site").drop();
        reopen();

        assertThat(collection("c").countDocuments()).isEqualTo(1);
        assertThat(client.getDatabase("site").listCollectionNames()).isEmpty();
    }

    @Test
    void aRenamedCollectionKeepsItsDocumentsAndIndexes() {
        collection("old").createIndex(new Document("code", 1), UNIQUE);
        collection("old").insertOne(new Document("code", 1));

        collection("old").renameCollection(new MongoNamespace(DATABASE, "new"));
        reopen();

        assertThat(collection("new").countDocuments()).isEqualTo(1);
        assertThatThrownBy(() -> collection("new").insertOne(new Document("code", 1)))
                .hasMessageContaining("E11000");
    }

    @Test
    void aFieldCalledQueryIsAField() {
        collection("c").insertOne(new Document("_id", 1).append("a", 1));
        collection("c").insertOne(new Document("_id", 2).append("query", new Document("a", 1)));

        collection("c").deleteMany(new Document("query", new Document("a", 1)));

        assertThat(collection("c").find().map(d -> d.get("_id"))).containsExactly(1);
    }

    @Test
    void anAggregationDoesNotChangeWhatItReads() {
        Document stored = new Document("_id", 1).append("place", new Document("city", "Rabat"));
        collection("c").insertOne(stored);

        collection("c")
                .aggregate(List.of(
                        Document.parse("{$addFields: {place: {country: 'MA'}}}"),
                        Document.parse("{$project: {place: 1}}")))
                .into(new ArrayList<>());

        assertThat(collection("c").find()).containsExactly(stored);
    }

    @Test
    void whatComesAfterAUnionDoesNotChangeWhatWasRead() {
        Document stored = new Document("_id", 1).append("place", new Document("city", "Rabat"));
        collection("a").insertOne(stored);
        collection("b").insertOne(stored);

        aggregated("a", "{$match: {_id: 1}}", "{$unionWith: 'b'}", "{$addFields: {place: {country: 'MA'}}}");

        assertThat(collection("a").find()).containsExactly(stored);
        assertThat(collection("b").find()).containsExactly(stored);
    }

    private List<Integer> aggregated(String collection, String... stages) {
        return collection(collection)
                .aggregate(Stream.of(stages).map(Document::parse).toList())
                .map(found -> found.getInteger("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void aUnionBringsWhatIsInOtherCollections() {
        for (int id = 1; id <= 3; id++) {
            collection("a").insertOne(new Document("_id", id));
            collection("b").insertOne(new Document("_id", 10 * id));
            collection("c").insertOne(new Document("_id", 100 * id));
        }

        assertThat(aggregated(
                        "a",
                        "{$match: {_id: {$in: [1, 2]}}}",
                        "{$unionWith: {coll: 'b', pipeline: [{$match: {_id: {$gt: 10}}}]}}",
                        "{$unionWith: 'c'}"))
                .containsExactly(1, 2, 20, 30, 100, 200, 300);
        assertThat(aggregated(
                        "a", "{$unionWith: {coll: 'b'}}", "{$match: {_id: {$mod: [3, 0]}}}", "{$sort: {_id: -1}}"))
                .as("what comes after it is of both")
                .containsExactly(30, 3);
        assertThat(aggregated(
                        "a",
                        "{$match: {_id: 1}}",
                        "{$unionWith: {coll: 'b', pipeline: [{$match: {_id: 10}}, {$unionWith: 'c'}]}}"))
                .as("in one another")
                .containsExactly(1, 10, 100, 200, 300);
    }

    @Test
    void aUnionNeedsNoCollectionThatIsThere() {
        collection("a").insertOne(new Document("_id", 1));

        assertThat(aggregated("a", "{$unionWith: 'nothing'}")).containsExactly(1);
        assertThat(aggregated("nothing", "{$unionWith: 'a'}")).containsExactly(1);
        assertThat(aggregated("nothing", "{$unionWith: 'none either'}")).isEmpty();
    }

    @Test
    void aDocumentWithAnEmptyIndexedArrayCanBeDeleted() {
        collection("c").createIndex(new Document("tags", 1), UNIQUE);
        collection("c").insertOne(new Document("_id", 1).append("tags", List.of()));

        assertThat(collection("c").deleteOne(Filters.eq("_id", 1)).getDeletedCount())
                .isEqualTo(1);
    }
}
