package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ma.istiqbal.defaults.document.ById;
import ma.istiqbal.test.FreshDatabase;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByIdTest {

    private final List<String> found = new ArrayList<>();

    @AutoClose
    private final FreshDatabase store = new FreshDatabase();

    private final MongoDatabase database = store.database();

    public record Day(@BsonId String id, int visitors) {}

    public record Month(@BsonId String id, String name) {}

    private ById.Wanted<Day> days(IntStream numbers) {
        return new ById.Wanted<>(
                database.getCollection("days", Day.class),
                numbers.mapToObj(number -> "day-" + number).toList(),
                day -> found.add(day.id() + ": " + day.visitors()));
    }

    private ById.Wanted<Month> months(IntStream numbers) {
        return new ById.Wanted<>(
                database.getCollection("months", Month.class),
                numbers.mapToObj(number -> "month-" + number).toList(),
                month -> found.add(month.id() + ": " + month.name()));
    }

    private void store(int days, int months) {
        database.getCollection("days", Day.class)
                .insertMany(IntStream.range(0, days)
                        .mapToObj(number -> new Day("day-" + number, 10 * number))
                        .toList());
        database.getCollection("months", Month.class)
                .insertMany(IntStream.range(0, months)
                        .mapToObj(number -> new Month("month-" + number, "m" + number))
                        .toList());
    }

    @Test
    void documentsOfSeveralCollectionsAreRead() {
        store(3, 2);

        ById.forEach(List.of(days(IntStream.of(1, 2, 7)), months(IntStream.of(0, 8))));

        assertThat(found).containsExactlyInAnyOrder("day-1: 10", "day-2: 20", "month-0: m0");
    }

    @Test
    void whereNothingIsWantedNothingIsRead() {
        store(3, 2);

        ById.forEach(List.of(days(IntStream.empty()), months(IntStream.of(1))));
        ById.forEach(List.of(days(IntStream.empty()), months(IntStream.empty())));

        assertThat(found).containsExactly("month-1: m1");
    }

    /** More than the first batch of a real store's answer, and more than are asked for at once. */
    @ParameterizedTest
    @ValueSource(ints = {150, 1_000, 1_999, 2_500})
    void manyDocumentsAreRead(int days) {
        store(days, 2);

        ById.forEach(List.of(months(IntStream.of(1)), days(IntStream.range(0, days + 5))));

        assertThat(found)
                .hasSize(days + 1)
                .contains("month-1: m1", "day-0: 0", "day-" + (days - 1) + ": " + 10 * (days - 1));
    }
}
