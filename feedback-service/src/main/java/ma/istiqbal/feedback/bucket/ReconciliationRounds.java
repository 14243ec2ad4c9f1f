package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.submission.FeedbackOwners;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Goes through all sites, some at each turn, and begins anew an hour after it began. Where it stopped is stored, so that
 * a round ends however often instances come and go.
 */
@Component
class ReconciliationRounds {

    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);
    private static final String ID = "buckets";

    private final Reconciliation reconciliation;
    private final FeedbackOwners owners;
    private final KnownSites sites;
    private final Clock clock;
    private final MongoCollection<Round> rounds;

    ReconciliationRounds(
            Reconciliation reconciliation,
            FeedbackOwners owners,
            KnownSites sites,
            Clock clock,
            MongoDatabase database) {
        this.reconciliation = reconciliation;
        this.owners = owners;
        this.sites = sites;
        this.clock = clock;
        rounds = database.getCollection("reconciliations", Round.class);
    }

    /**
     * How far the round is.
     *
     * @param after the last site that was reconciled; empty before the first
     * @param finishedAt when all sites had been gone through for the last time
     */
    public record Round(
            @BsonId String id,
            Instant startedAt,
            String after,
            @Nullable Instant finishedAt) {}

    void turn() {
        Instant now = clock.instant();
        Round round = rounds.find(eq("_id", ID)).first();
        if (round == null) {
            round = new Round(ID, now, "", null);
        } else if (round.finishedAt() != null && !round.finishedAt().isBefore(round.startedAt())) {
            if (now.isBefore(round.startedAt().plus(BETWEEN_ROUNDS))) {
                return;
            }
            round = new Round(ID, now, "", round.finishedAt());
        }
        goOn(round, now.plus(Worker.LEASE.dividedBy(3)));
    }

    private void goOn(Round round, Instant pause) {
        String after = round.after();
        List<String> left = sites.codes().stream()
                .filter(code -> code.compareTo(round.after()) > 0)
                .sorted()
                .toList();
        for (String site : left) {
            if (!clock.instant().isBefore(pause)) {
                keep(new Round(ID, round.startedAt(), after, round.finishedAt()));
                return;
            }
            reconciliation.reconcile(site);
            sites.profiles(List.of(site)).forEach(owners::mend);
            after = site;
        }
        keep(new Round(ID, round.startedAt(), after, clock.instant()));
    }

    /** When all sites had been gone through for the last time; not so before the first time. */
    Optional<Instant> lastFinished() {
        return Optional.ofNullable(rounds.find(eq("_id", ID)).first()).map(Round::finishedAt);
    }

    private void keep(Round round) {
        rounds.replaceOne(eq("_id", ID), round, new ReplaceOptions().upsert(true));
    }
}
