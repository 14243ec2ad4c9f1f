package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexUseTest extends StoreTest {
    private static final int DOCUMENTS = 1_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeEach
    void fill() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(new Document("_id", i)
                    .append("site", "site-" + i % 10)
                    .append("at", START.plusSeconds(i))
                    .append("uuid", new UUID(i, i))
                    .append("place", new Document("region", i % 20))
                    .append("tags", List.of("t" + i % 50, "all"))
                    .append("version", 1L));
        }
        collection("visits").insertMany(documents);
    }

    private long candidates(Bson filter) {
        Document document = Document.parse(filter.toBsonDocument().toJson());
        return candidates("visits", document);
    }

    private void index(String... fields) {
        Document key = new Document();
        for (String field : fields) {
            key.append(field, 1);
        }
        collection("visits").createIndex(key);
    }

    @Test
    void updateByIdAndVersionLooksAtOneDocument() {
        Bson filter = Filters.and(Filters.eq("_id", 7), Filters.eq("version", 1L));

        assertThat(candidates(filter)).isEqualTo(1);
        assertThat(collection("visits")
                        .updateOne(filter, Updates.inc("version", 1))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(collection("visits")
                        .updateOne(filter, Updates.inc("version", 1))
                        .getMatchedCount())
                .isZero();
    }

    @Test
    void idRangeLooksAtItsPartOnly() {
        Bson filter = Filters.and(Filters.gt("_id", 100), Filters.lte("_id", 120));

        assertThat(candidates("visits", new Document("_id", new Document("$gt", 100).append("$lte", 120))))
                .isEqualTo(21);
        assertThat(collection("visits").countDocuments(filter)).isEqualTo(20);
    }

    @Test
    void idListLooksAtTheListedOnly() {
        assertThat(candidates(Filters.in("_id", 5, 500, 5_000))).isEqualTo(2);
    }

    @Test
    void idsAreLookedUpEvenWhereAnotherIndexKnowsMoreFields() {
        index("site", "version", "at");
        assertThat(candidates(
                        Filters.and(Filters.eq("site", "site-5"), Filters.eq("version", 1), Filters.in("_id", 5, 15))))
                .isEqualTo(2);
    }

    @Test
    void idIsComparedAcrossNumberTypes() {
        assertThat(collection("visits").countDocuments(Filters.eq("_id", 7L))).isEqualTo(1);
        assertThat(collection("visits").countDocuments(Filters.eq("_id", 7.0))).isEqualTo(1);
    }

    @Test
    void equalityThenRangeUseTheCompoundIndex() {
        index("site", "at");

        Document filter = new Document("site", "site-3")
                .append("at", new Document("$gte", START.plusSeconds(100)).append("$lt", START.plusSeconds(200)));

        assertThat(candidates("visits", filter)).isEqualTo(10);
        assertThat(collection("visits").countDocuments(filter)).isEqualTo(10);
    }

    @Test
    void listsOfValuesCombine() {
        index("site", "place.region");

        assertThat(candidates(Filters.and(Filters.in("site", "site-1", "site-2"), Filters.in("place.region", 1, 2))))
                .isEqualTo(100);
    }

    @Test
    void dottedPathsArraysAndUuidsAreIndexed() {
        index("place.region");
        index("tags");
        index("uuid");

        assertThat(candidates(Filters.eq("place.region", 4))).isEqualTo(50);
        assertThat(candidates(Filters.eq("tags", "t7"))).isEqualTo(20);
        assertThat(candidates("visits", new Document("uuid", new UUID(3, 3)))).isEqualTo(1);
        assertThat(collection("visits").countDocuments(Filters.eq("tags", "t7")))
                .isEqualTo(20);
    }

    @Test
    void theMorePreciseIndexWins() {
        index("site");
        index("site", "place.region");

        assertThat(candidates(Filters.and(Filters.eq("site", "site-1"), Filters.eq("place.region", 11))))
                .isEqualTo(50);
    }

    @Test
    void nullAndMissingHaveTheirPlaceInTheIndex() {
        index("site");
        collection("visits").insertOne(new Document("_id", "a").append("site", null));
        collection("visits").insertOne(new Document("_id", "b"));

        assertThat(candidates("visits", new Document("site", null))).isEqualTo(2);
        assertThat(candidates("visits", new Document("site", new Document("$eq", null))))
                .isEqualTo(2);
        assertThat(collection("visits").find(Filters.eq("site", null)).map(d -> d.get("_id")))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void leadingMatchOfAnAggregationUsesTheIndex() {
        index("site");

        List<Document> groups = collection("visits")
                .aggregate(List.of(
                        new Document("$match", new Document("site", "site-3")),
                        new Document("$group", new Document("_id", "$site").append("n", new Document("$sum", 1)))))
                .into(new ArrayList<>());

        assertThat(groups).containsExactly(new Document("_id", "site-3").append("n", 100));
    }

    @Test
    void uniqueIndexServesFiltersWithFurtherFields() {
        collection("visits").createIndex(new Document("uuid", 1), new IndexOptions().unique(true));

        assertThat(candidates("visits", new Document("uuid", new UUID(3, 3)).append("version", 1L)))
                .isEqualTo(1);
    }

    @Test
    void severalBoundsMeetInOneValueButNotInAnArray() {
        index("number");
        Document between = new Document(
                "$and",
                List.of(
                        new Document("number", new Document("$gt", 5)),
                        new Document("number", new Document("$lt", 7))));
        collection("visits").insertOne(new Document("_id", "six").append("number", 6));
        collection("visits").insertOne(new Document("_id", "sixty").append("number", 60));
        assertThat(candidates("visits", between)).isEqualTo(1);

        collection("visits").insertOne(new Document("_id", "both").append("number", List.of(4, 9)));
        assertThat(collection("visits").find(between).map(d -> d.get("_id"))).containsExactlyInAnyOrder("six", "both");
    }
}
