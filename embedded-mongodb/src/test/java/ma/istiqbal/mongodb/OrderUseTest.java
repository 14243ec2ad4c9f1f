package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderUseTest extends StoreTest {
    private static final int DOCUMENTS = 1_000;
    private static final Document EVERYTHING = new Document();

    @BeforeEach
    void fill() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(new Document("_id", i)
                    .append("site", "site-" + i % 10)
                    .append("at", i / 2)
                    .append("kind", i % 500 == 0 ? "rare" : "usual"));
        }
        collection("visits").insertMany(documents);
    }

    private void index(String... fields) {
        Document key = new Document();
        for (String field : fields) {
            key.append(field, 1);
        }
        collection("visits").createIndex(key);
    }

    private static Document by(int direction, String... fields) {
        Document order = new Document();
        for (String field : fields) {
            order.append(field, direction);
        }
        return order;
    }

    private boolean readsInOrder(Document filter, Document order) {
        return readsInOrder("visits", filter, order, 20);
    }

    private List<Integer> ids(Document filter, Document order, int skip, int limit) {
        return collection("visits")
                .find(filter)
                .sort(order)
                .skip(skip)
                .limit(limit)
                .map(found -> found.getInteger("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void anIndexHasItsOrderInBothDirectionsWithTheIdLast() {
        assertThat(readsInOrder(EVERYTHING, by(1, "at", "_id"))).isFalse();
        index("at");

        assertThat(readsInOrder(EVERYTHING, by(1, "at", "_id"))).isTrue();
        assertThat(readsInOrder(EVERYTHING, by(-1, "at"))).isTrue();
        assertThat(readsInOrder(EVERYTHING, new Document("at", 1).append("_id", -1)))
                .isFalse();
        assertThat(ids(EVERYTHING, by(-1, "at", "_id"), 1, 3)).containsExactly(998, 997, 996);
        assertThat(ids(EVERYTHING, by(1, "at", "_id"), 2, 3)).containsExactly(2, 3, 4);
    }

    @Test
    void theIdsThemselvesAreAnOrder() {
        assertThat(readsInOrder(EVERYTHING, by(-1, "_id"))).isTrue();
        assertThat(ids(new Document("_id", new Document("$lt", 500)), by(-1, "_id"), 0, 2))
                .containsExactly(499, 498);
        assertThat(ids(new Document("_id", new Document("$gt", 500)), by(1, "_id"), 0, 2))
                .containsExactly(501, 502);
    }

    @Test
    void fieldsWithOneValueMayComeBeforeTheOrder() {
        index("site", "at", "_id");
        Document ofSite = new Document("site", "site-3");

        assertThat(readsInOrder(ofSite, by(1, "at", "_id"))).isTrue();
        assertThat(readsInOrder(ofSite, by(1, "site", "at", "_id"))).isTrue();
        assertThat(readsInOrder(new Document("site", new Document("$in", List.of("site-3"))), by(1, "at")))
                .isTrue();
        assertThat(readsInOrder(new Document("site", new Document("$in", List.of("site-3", "site-4"))), by(1, "at")))
                .isFalse();
        assertThat(readsInOrder(EVERYTHING, by(1, "at", "_id"))).isFalse();
        assertThat(ids(ofSite, by(-1, "at", "_id"), 0, 2)).containsExactly(993, 983);
    }

    @Test
    void aPageBeginsWhereItsBoundsAre() {
        index("at");
        Document page = new Document(
                "$and",
                List.of(
                        new Document("at", new Document("$gte", 100)),
                        new Document("at", new Document("$lte", 101)),
                        new Document("kind", "unheard of")));

        // Four rows lie between the bounds: two hundred lie before them and would be looked at as well.
        assertThat(candidates("visits", page)).isEqualTo(4);
        assertThat(readsInOrder(page, by(1, "at", "_id"))).isTrue();
    }

    @Test
    void fewCandidatesAreSortedRatherThanSoughtInTheOrder() {
        index("at");
        index("kind");

        assertThat(readsInOrder(new Document("kind", "usual"), by(1, "at", "_id")))
                .isTrue();
        assertThat(readsInOrder(new Document("kind", "rare"), by(-1, "at", "_id")))
                .isFalse();
        assertThat(ids(new Document("kind", "rare"), by(-1, "at", "_id"), 0, 20))
                .containsExactly(500, 0);
    }

    @Test
    void anArrayTakesTheOrderFromAnIndexWhileItIsThere() {
        index("at");
        collection("visits").insertOne(new Document("_id", -1).append("at", List.of(-5, 700)));

        assertThat(readsInOrder(EVERYTHING, by(1, "at", "_id"))).isFalse();
        assertThat(ids(EVERYTHING, by(1, "at", "_id"), 0, 1)).containsExactly(-1);
        assertThat(ids(EVERYTHING, by(-1, "at", "_id"), 0, 1)).containsExactly(-1);

        collection("visits").deleteOne(Filters.eq("_id", -1));
        assertThat(readsInOrder(EVERYTHING, by(1, "at", "_id"))).isTrue();
    }

    @Test
    void aSparseIndexHasNotAllThereIs() {
        collection("visits").createIndex(Sorts.ascending("at"), new IndexOptions().sparse(true));
        collection("visits").insertOne(new Document("_id", -1));

        assertThat(readsInOrder(EVERYTHING, by(1, "at", "_id"))).isFalse();
        assertThat(ids(EVERYTHING, by(1, "at", "_id"), 0, 1)).containsExactly(-1);
        assertThat(ids(new Document("at", null), by(1, "at", "_id"), 0, 1)).containsExactly(-1);
    }

    @Test
    void everyPageOfAnOrderIsThere() {
        index("site", "at");
        List<Integer> paged = IntStream.range(0, 8)
                .mapToObj(page -> ids(new Document("site", "site-4"), by(-1, "at", "_id"), page * 15, 15))
                .flatMap(List::stream)
                .toList();

        assertThat(paged).hasSize(100).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }
}
