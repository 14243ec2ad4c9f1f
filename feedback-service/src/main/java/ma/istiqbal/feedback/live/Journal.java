package ma.istiqbal.feedback.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The latest events, read once for all streams of the instance. A stream that is further behind than the journal
 * remembers reads the store itself until it has caught up, so that nobody waits for a slow one and nothing piles up.
 */
final class Journal {

    private static final int REMEMBERED = 2_000;

    private final Events events;
    private final Duration settling;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<Event> latest = new ArrayDeque<>();
    private Position begin;
    private Position end;
    private boolean closed;

    /** @param settling how long after a row's change its write is over for sure */
    Journal(Events events, Duration settling, Clock clock) {
        this.events = events;
        this.settling = settling;
        this.clock = clock;
        this.begin = now();
        this.end = begin;
    }

    /** The last position of which everything can be told. */
    Position now() {
        return Position.endOf(settled());
    }

    private Instant settled() {
        return clock.instant().minus(settling);
    }

    /** Reads what has come; called again and again while there are streams, by one thread. */
    void read() {
        Instant until = settled();
        List<Event> more;
        do {
            more = events.after(end, until);
            add(more);
        } while (more.size() == Events.AT_ONCE);
    }

    private void add(List<Event> more) {
        if (more.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            latest.addAll(more);
            end = more.getLast().position();
            while (latest.size() > REMEMBERED) {
                begin = latest.removeFirst().position();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Begins anew after a time in which nobody listened. */
    void restart() {
        lock.lock();
        try {
            closed = false;
            latest.clear();
            begin = now();
            end = begin;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What comes after a position, the earliest first; nothing when nothing came for so long.
     *
     * @throws InterruptedException when the stream is to end
     */
    Stretch after(Position position, Duration patience) throws InterruptedException {
        Position known;
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!closed && left > 0 && position.compareTo(end) >= 0) {
                left = grown.awaitNanos(left);
            }
            if (position.compareTo(begin) >= 0) {
                List<Event> some = latest.stream()
                        .filter(event -> event.position().compareTo(position) > 0)
                        .toList();
                return new Stretch(some, latest(position, end));
            }
            known = end;
        } finally {
            lock.unlock();
        }
        List<Event> some = events.after(position, known.at());
        // A row that has changed again is no longer where the journal passed it, so there may be fewer than it read.
        return new Stretch(
                some,
                some.size() == Events.AT_ONCE
                        ? some.getLast().position()
                        : latest(some.isEmpty() ? position : some.getLast().position(), known));
    }

    private static Position latest(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * Some events in a row.
     *
     * @param next after which to go on
     */
    record Stretch(List<Event> events, Position next) {}
}
