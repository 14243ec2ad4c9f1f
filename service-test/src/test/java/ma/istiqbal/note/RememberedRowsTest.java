package ma.istiqbal.note;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import ma.istiqbal.defaults.document.RememberedRows;
import ma.istiqbal.mongodb.EmbeddedMongo;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.TestStore;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RememberedRowsTest {

    private static final Duration SOON = RememberedRows.FRESH;

    private final AdjustableClock clock = new AdjustableClock();
    private final AtomicInteger reads = new AtomicInteger();
    private final Stall stall = new Stall();
    private MongoClient client;
    private MongoCollection<Document> rows;
    private RememberedRows.Memory<String> names;
    private RememberedRows.Memory<List<String>> byOwner;

    @BeforeEach
    void open() {
        open(TestStore.freshDatabase());
    }

    private void open(String uri) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .timeout(1, TimeUnit.SECONDS)
                .addCommandListener(stall)
                .build());
        rows = client.getDatabase(new ConnectionString(uri).getDatabase())
                .getCollection("rows-" + new ObjectId(), Document.class);
        RememberedRows remembered = new RememberedRows(rows, "changedAt", clock);
        names = remembered.by("_id", 10_000);
        byOwner = remembered.by("state.owner", 100);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private String name(String id) {
        return names.get(id, key -> {
            reads.incrementAndGet();
            Document row = rows.find(eq("_id", key)).first();
            return row == null ? "nobody" : row.get("state", Document.class).getString("name");
        });
    }

    private List<String> ownedBy(String owner) {
        return byOwner.get(
                owner,
                key -> rows.find(eq("state.owner", key))
                        .map(row -> row.getString("_id"))
                        .into(new ArrayList<>()));
    }

    /** As another instance does it, which this one is not told of. */
    private void insert(String id, String name, String owner) {
        rows.insertOne(new Document("_id", id)
                .append("changedAt", Date.from(clock.instant()))
                .append("state", new Document("name", name).append("owner", owner)));
    }

    private void rename(String id, String name) {
        rows.updateOne(
                eq("_id", id),
                Updates.combine(Updates.set("changedAt", Date.from(clock.instant())), Updates.set("state.name", name)));
    }

    private void aLookTellsThatNothingHasChanged() throws InterruptedException {
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");
        pause();
        assertThat(name("a")).isEqualTo("first");
    }

    /** Longer than what is remembered is used without asking; uptime decides that, which no clock of a test moves. */
    private void pause() throws InterruptedException {
        Thread.sleep(1_200);
    }

    @Test
    void whatHasNotChangedIsReadOnce() throws InterruptedException {
        clock.moveBy(Duration.ofMinutes(-1));
        insert("a", "first", "x");
        clock.reset();

        assertThat(name("a")).isEqualTo("first");
        pause();
        assertThat(name("a")).isEqualTo("first");
        pause();
        assertThat(name("a")).isEqualTo("first");
        assertThat(reads).hasValue(1);
    }

    @Test
    void whatAnotherInstanceChangesIsKnownSoon() {
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");

        rename("a", "second");

        assertThat(name("a")).as("remembered for a second").isEqualTo("first");
        await().atMost(SOON).until(() -> name("a").equals("second"));
    }

    @Test
    void whatWasNotThereIsKnownSoonWhenItIs() {
        assertThat(name("a")).isEqualTo("nobody");
        assertThat(ownedBy("x")).isEmpty();

        insert("a", "first", "x");

        await().atMost(SOON).until(() -> name("a").equals("first"));
        await().atMost(SOON).until(() -> ownedBy("x").equals(List.of("a")));
    }

    @Test
    void whatWasChangedByASlowerClockIsKnownSoon() throws InterruptedException {
        aLookTellsThatNothingHasChanged();

        clock.moveBy(Duration.ofSeconds(-5));
        rename("a", "second");
        clock.reset();

        await().atMost(SOON).until(() -> name("a").equals("second"));
    }

    @Test
    void whatIsChangedAfterTheClockWasSetBackIsKnownSoon() throws InterruptedException {
        aLookTellsThatNothingHasChanged();

        clock.moveBy(Duration.ofHours(-1));
        rename("a", "second");
        clock.moveBy(Duration.ofMinutes(1));

        await().atMost(SOON).until(() -> name("a").equals("second"));
    }

    @Test
    void manyChangesAtOnceAreKnownSoon() {
        List<String> ids = IntStream.range(0, 1_500).mapToObj(Integer::toString).toList();
        rows.insertMany(ids.stream()
                .map(id -> new Document("_id", id)
                        .append("changedAt", Date.from(clock.instant()))
                        .append("state", new Document("name", "first").append("owner", "x")))
                .toList());
        assertThat(ids).allSatisfy(id -> assertThat(name(id)).isEqualTo("first"));

        rows.updateMany(
                new Document(),
                Updates.combine(
                        Updates.set("changedAt", Date.from(clock.instant())), Updates.set("state.name", "second")));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(ids).allSatisfy(id -> assertThat(name(id)).isEqualTo("second")));
    }

    @Test
    void whatThisInstanceWritesIsKnownAtOnce() {
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");

        rename("a", "second");
        names.forget("a");

        assertThat(name("a")).isEqualTo("second");
    }

    /** Holds the next look until it is let go. */
    private static final class Stall implements CommandListener {

        private final AtomicBoolean armed = new AtomicBoolean();
        private final CountDownLatch looking = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommand().toJson().contains("changedAt") && armed.compareAndSet(true, false)) {
                looking.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @Test
    void whileOneLooksInVainOthersGoOnUntilThatIsTooOld() throws InterruptedException {
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");
        stall.armed.set(true);
        pause();
        Thread looking = Thread.startVirtualThread(() -> name("a"));
        stall.looking.await();
        rename("a", "second");

        assertThat(name("a")).as("does not wait for it").isEqualTo("first");
        await().atMost(SOON).until(() -> name("a").equals("second"));

        stall.goOn.countDown();
        looking.join();
    }

    @Test
    void withoutTheStoreNothingIsUsedThatMayHaveChanged() throws InterruptedException {
        client.close();
        EmbeddedMongo store = TestStore.own();
        open(store.uri("gone"));
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");

        store.close();

        assertThat(name("a")).as("still fresh").isEqualTo("first");
        Thread.sleep(SOON.plusMillis(200));
        assertThatThrownBy(() -> name("a")).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> name("a")).as("nor by the next").isInstanceOf(MongoException.class);
    }
}
