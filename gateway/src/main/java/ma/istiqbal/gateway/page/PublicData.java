package ma.istiqbal.gateway.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import ma.istiqbal.gateway.routing.Services;
import ma.istiqbal.gateway.routing.Upstream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the first page shows; its beginning is asked for at most twice a minute, whoever reads. */
@Component
class PublicData {

    private static final String SITES = "/public/v1/sites";
    private static final int MOST_SITES = 200;

    private final Source<Programme> programme;
    private final Source<SiteCards> sites;
    private final ServiceReads reads;
    private final Upstream site;
    private final Clock clock;

    PublicData(ServiceReads reads, Services services, Clock clock) {
        this.programme = new Source<>(reads, services.rollout(), "/public/v1/programme", Programme.class, clock);
        this.sites = new Source<>(
                reads, services.site(), SiteCards.address(SITES, MOST_SITES, null), SiteCards.class, clock);
        this.reads = reads;
        this.site = services.site();
        this.clock = clock;
    }

    Optional<Known<Programme>> programme() {
        return programme.known();
    }

    /** @param cursor where the list goes on, which few ask for and is not remembered; absent for its beginning */
    Optional<Known<SiteCards>> sites(@Nullable String cursor) {
        return cursor == null ? sites.known() : further(cursor);
    }

    private Optional<Known<SiteCards>> further(String cursor) {
        try {
            SiteCards cards = reads.find(site, SiteCards.address(SITES, MOST_SITES, cursor), SiteCards.class, null)
                    .orElse(SiteCards.NONE);
            return Optional.of(new Known<>(cards, clock.instant(), false));
        } catch (NoAnswer silent) {
            return Optional.empty();
        }
    }

    /**
     * One answer, remembered. While its service is silent the last one is shown for a while, and said to be old; after
     * that there is none.
     */
    private static final class Source<T> {

        private static final Duration FRESH = Duration.ofSeconds(30);
        private static final Duration USABLE = Duration.ofHours(1);
        private static final Duration PAUSE = Duration.ofSeconds(5);

        private final ServiceReads reads;
        private final Upstream upstream;
        private final String path;
        private final Class<T> type;
        private final Clock clock;
        private final ReentrantLock asking = new ReentrantLock();
        private volatile @Nullable Known<T> last;
        private volatile Instant askAgain = Instant.MIN;

        Source(ServiceReads reads, Upstream upstream, String path, Class<T> type, Clock clock) {
            this.reads = reads;
            this.upstream = upstream;
            this.path = path;
            this.type = type;
            this.clock = clock;
        }

        Optional<Known<T>> known() {
            // One reader asks; the others need not wait for it as long as there is something to show.
            if (!clock.instant().isBefore(askAgain) && (last == null ? lock() : asking.tryLock())) {
                try {
                    if (!clock.instant().isBefore(askAgain)) {
                        ask();
                    }
                } finally {
                    asking.unlock();
                }
            }
            Known<T> known = last;
            return Optional.ofNullable(known)
                    .filter(some -> some.asOf().plus(USABLE).isAfter(clock.instant()));
        }

        private boolean lock() {
            asking.lock();
            return true;
        }

        private void ask() {
            Instant now = clock.instant();
            try {
                reads.find(upstream, path, type, null).ifPresent(answer -> last = new Known<>(answer, now, false));
                askAgain = now.plus(FRESH);
            } catch (NoAnswer silent) {
                Known<T> known = last;
                last = known == null ? null : known.grownStale();
                askAgain = now.plus(PAUSE);
            }
        }
    }
}
