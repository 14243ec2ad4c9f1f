package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ma.istiqbal.defaults.paging.CursorSeal;
import ma.istiqbal.defaults.paging.Cursors;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import ma.istiqbal.test.FreshDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

class PagesTest {

    private static final Sorting SORTING = Sorting.by("id", "_id").and("ends", "term.ends");
    private static final Cursors CURSORS = new Cursors(new CursorSeal(new byte[32]));

    private static FreshDatabase store;

    @BeforeContainer
    static void open() {
        store = new FreshDatabase();
    }

    @AfterContainer
    static void close() {
        store.close();
    }

    /** A row; without an end its field is null or not there at all. */
    record Row(int id, boolean chosen, @Nullable Integer ends, boolean told) {

        Document document() {
            Document document = new Document("_id", id).append("chosen", chosen);
            Document term = ends == null && !told ? new Document() : new Document("ends", ends);
            return ends == null && id % 3 == 0 ? document : document.append("term", term);
        }
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<Row> row = Arbitraries.integers()
                .between(0, 4)
                .injectNull(0.4)
                .flatMap(ends -> Arbitraries.of(true, false)
                        .flatMap(chosen -> Arbitraries.of(true, false).map(told -> new Row(0, chosen, ends, told))));
        return row.list()
                .ofMaxSize(12)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(id -> new Row(
                                id,
                                list.get(id).chosen(),
                                list.get(id).ends(),
                                list.get(id).told()))
                        .toList());
    }

    @Property(tries = 200)
    void pagesTogetherAreTheWholeListInItsOrder(
            @ForAll("rows") List<Row> rows,
            @ForAll boolean indexed,
            @ForAll boolean byId,
            @ForAll boolean descending,
            @ForAll @IntRange(min = 1, max = 5) int limit) {
        MongoCollection<RawBsonDocument> collection = store.database().getCollection("rows", RawBsonDocument.class);
        collection.drop();
        if (indexed) {
            SORTING.index(collection);
            Sorting.by("ends", "term.ends").indexWithin(collection, "chosen");
        }
        if (!rows.isEmpty()) {
            store.database()
                    .getCollection("rows")
                    .insertMany(rows.stream().map(Row::document).toList());
        }
        Comparator<Row> order = byId
                ? Comparator.comparing(Row::id)
                : Comparator.comparing(Row::ends, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Row::id);

        assertThat(paged(collection, (descending ? "-" : "") + (byId ? "id" : "ends"), limit))
                .isEqualTo(rows.stream()
                        .filter(Row::chosen)
                        .sorted(descending ? order.reversed() : order)
                        .map(Row::id)
                        .toList());
    }

    private static List<Integer> paged(MongoCollection<RawBsonDocument> collection, String sort, int limit) {
        List<Integer> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Integer> page = CURSORS.page(
                    collection,
                    Filters.eq("chosen", true),
                    PageRequest.of(limit, cursor, sort, null, null, SORTING),
                    row -> row.getInt32("_id").getValue());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }
}
