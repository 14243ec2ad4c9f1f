package ma.istiqbal.feedback.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.feedback.bucket.DayBucket;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows that change at any time and are written a little later, read by a journal and a stream that is cut now and then. */
class JournalPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2026-11-25T08:00:00Z");
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** One thing that happens, a moment after the one before. */
    record Step(Kind kind, int row, int millis) {

        enum Kind {
            WRITE,
            READ,
            LISTEN,
            NOBODY_LISTENS
        }
    }

    @Property(tries = 500)
    void aListenerHearsTheLastOfEveryRowInOrderAndNothingTwice(@ForAll("steps") List<Step> steps) {
        Store store = new Store();
        Journal journal = new Journal(store, SETTLING, store.clock);
        Position start = journal.now();
        List<Event> heard = new ArrayList<>();
        Position position = start;
        for (Step step : steps) {
            store.now = store.now.plusMillis(step.millis());
            switch (step.kind()) {
                case WRITE -> store.write(step.row());
                case READ -> journal.read();
                case LISTEN -> position = listen(journal, position, heard);
                case NOBODY_LISTENS -> journal.restart();
            }
        }
        store.now = store.now.plus(SETTLING).plusSeconds(10);
        store.land();
        journal.read();
        for (int i = 0; i < 5; i++) {
            position = listen(journal, position, heard);
        }
        assertThat(heard).isSortedAccordingTo(Comparator.comparing(Event::position));
        assertThat(heard).doesNotHaveDuplicates();
        assertThat(heard).containsAll(store.after(start, store.now));
    }

    private static Position listen(Journal journal, Position position, List<Event> heard) {
        try {
            Journal.Stretch stretch = journal.after(position, Duration.ZERO);
            heard.addAll(stretch.events());
            return stretch.next();
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(Step.Kind.values()),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 4_000))
                .as(Step::new)
                .list()
                .ofMaxSize(80);
    }

    /** Keeps the last state of each row; a write lands up to three seconds after the change was stamped. */
    private static final class Store implements Events {

        private Instant now = BEGIN;
        private final Map<Instant, DayBucket> underWay = new TreeMap<>();
        private final Map<String, DayBucket> rows = new TreeMap<>();
        private final Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneId.of("Africa/Casablanca");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };

        void write(int row) {
            Instant lands = now.plusMillis(row * 599L);
            underWay.put(
                    lands,
                    new DayBucket(
                            "row-" + row, "SITE", "point", null, LocalDate.EPOCH, 1, 0, Map.of(), now, 1, null, null));
        }

        void land() {
            underWay.entrySet().removeIf(write -> {
                boolean over = !write.getKey().isAfter(now);
                if (over) {
                    rows.merge(
                            write.getValue().id(),
                            write.getValue(),
                            (before, after) -> before.countedAt().isAfter(after.countedAt()) ? before : after);
                }
                return over;
            });
        }

        @Override
        public List<Event> after(Position position, Instant until) {
            land();
            return rows.values().stream()
                    .filter(row -> !row.countedAt().isAfter(until))
                    .map(row -> (Event) new Event.Counted(row))
                    .filter(event -> event.position().compareTo(position) > 0)
                    .sorted(Comparator.comparing(Event::position))
                    .limit(AT_ONCE)
                    .toList();
        }
    }
}
