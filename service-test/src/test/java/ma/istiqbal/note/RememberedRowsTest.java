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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedRowsTest {

    private static final Duration SOON = Duration.ofMillis(1_200);
    private static final Duration TOO_OLD = RememberedRows.FRESH.plusMillis(200);

    private final AdjustableClock clock = new AdjustableClock();
    private final AtomicLong uptime = new AtomicLong();
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
                .timeout(10, TimeUnit.SECONDS)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .addCommandListener(stall)
                .build());
        rows = client.getDatabase(new ConnectionString(uri).getDatabase())
                .getCollection("rows-" + new ObjectId(), Document.class);
        RememberedRows remembered = new RememberedRows(rows, "changedAt", clock, uptime::get);
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

    private void aLookTellsThatNothingHasChanged() {
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");
        pass(SOON);
        assertThat(name("a")).isEqualTo("first");
    }

    private void pass(Duration time) {
        clock.moveBy(time);
        uptime.addAndGet(time.toNanos());
    }

    @Test
    void whatHasNotChangedIsReadOnce() {
        insert("a", "first", "x");
        pass(Duration.ofMinutes(1));
        for (int look = 0; look < 3; look++) {
            assertThat(name("a")).isEqualTo("first");
            pass(SOON);
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void afterTenMinutesEverythingIsReadAgain() {
        insert("a", "first", "x");
        pass(Duration.ofMinutes(1));
        assertThat(name("a")).isEqualTo("first");
        pass(Duration.ofMinutes(9));
        assertThat(name("a")).isEqualTo("first");
        assertThat(reads).hasValue(1);
        pass(Duration.ofMinutes(1));
        assertThat(name("a")).isEqualTo("first");
        assertThat(reads).hasValue(2);
    }

    @Test
    void whatAnotherInstanceChangesIsKnownSoon() {
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");

        rename("a", "second");

        assertThat(name("a")).as("remembered for a second").isEqualTo("first");
        pass(SOON);
        assertThat(name("a")).isEqualTo("second");
    }

    @Test
    void whatWasNotThereIsKnownSoonWhenItIs() {
        assertThat(name("a")).isEqualTo("nobody");
        assertThat(ownedBy("x")).isEmpty();

        insert("a", "first", "x");

        pass(SOON);
        assertThat(name("a")).isEqualTo("first");
        assertThat(ownedBy("x")).containsExactly("a");
    }

    @Test
    void whatWasChangedByASlowerClockIsKnownSoon() {
        aLookTellsThatNothingHasChanged();

        clock.moveBy(Duration.ofSeconds(-5));
        rename("a", "second");
        clock.moveBy(Duration.ofSeconds(5));

        pass(SOON);
        assertThat(name("a")).isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 59, 540})
    void whatIsChangedAfterTheClockWasSetBackIsKnownToWhoeverComesNext(long secondsLater) {
        aLookTellsThatNothingHasChanged();

        clock.moveBy(Duration.ofSeconds(-50));
        rename("a", "second");
        pass(Duration.ofSeconds(secondsLater).plusMillis(200));

        assertThat(name("a")).isEqualTo("second");
    }

    @Test
    void whatIsChangedBeforeTheClockIsSetForwardIsKnownSoon() {
        aLookTellsThatNothingHasChanged();

        rename("a", "second");
        clock.moveBy(Duration.ofHours(1));
        pass(SOON);

        assertThat(name("a")).isEqualTo("second");
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

        pass(SOON);
        assertThat(ids).allSatisfy(id -> assertThat(name(id)).isEqualTo("second"));
    }

    @Test
    void whatThisInstanceWritesIsKnownAtOnce() {
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");

        rename("a", "second");
        names.forget("a");

        assertThat(name("a")).isEqualTo("second");
    }

    /** Counts the looks, and holds the next one until it is let go. */
    private static final class Stall implements CommandListener {

        private final AtomicInteger looks = new AtomicInteger();
        private final AtomicBoolean armed = new AtomicBoolean();
        private final CountDownLatch looking = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (!event.getCommandName().equals("find")
                    || !event.getCommand().toJson().contains("changedAt")) {
                return;
            }
            looks.incrementAndGet();
            if (armed.compareAndSet(true, false)) {
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
    void whileOneLooksOthersGoOn() throws InterruptedException {
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");
        stall.armed.set(true);
        pass(SOON);
        Thread looking = Thread.startVirtualThread(() -> name("a"));
        stall.looking.await();
        rename("a", "second");

        assertThat(name("a")).isEqualTo("first");

        stall.goOn.countDown();
        looking.join();
        assertThat(name("a")).isEqualTo("second");
    }

    @Test
    void whoeverComesAfterALongPauseWaitsForTheOneWhoLooks() throws InterruptedException {
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");
        rename("a", "second");
        pass(TOO_OLD);
        stall.armed.set(true);
        Thread looking = Thread.startVirtualThread(() -> name("a"));
        stall.looking.await();
        List<String> read = new CopyOnWriteArrayList<>();
        List<Thread> others = IntStream.range(0, 16)
                .mapToObj(number -> Thread.startVirtualThread(() -> read.add(name("a"))))
                .toList();
        await().until(() -> others.stream().allMatch(other -> other.getState() == Thread.State.WAITING));

        stall.goOn.countDown();

        looking.join();
        for (Thread other : others) {
            other.join();
        }
        assertThat(read).hasSize(16).containsOnly("second");
        assertThat(stall.looks).hasValue(1);
    }

    @Test
    void withoutTheStoreNothingIsUsedThatMayHaveChanged() {
        client.close();
        EmbeddedMongo store = TestStore.own();
        open(store.uri("gone"));
        insert("a", "first", "x");
        assertThat(name("a")).isEqualTo("first");

        store.close();

        assertThat(name("a")).as("still fresh").isEqualTo("first");
        pass(TOO_OLD);
        assertThatThrownBy(() -> name("a")).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> name("a")).as("nor by the next").isInstanceOf(MongoException.class);
    }
}
