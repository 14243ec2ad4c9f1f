package ma.istiqbal.mongodb;

import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Makes writes durable before they are acknowledged: of all writers that wait, one commits for all.
 *
 * <p>A writer registers while it still holds the store exclusively, then lets go and awaits its ticket.
 */
final class GroupCommit {
    private final Lock noWriter;
    private final StoreFile file;
    private final Durability durability;
    private final Runnable onFailure;

    private long registered;
    private long committed;
    private boolean committing;
    private @Nullable StoreFailed failure;

    /**
     * @param noWriter held during the commit, so that no commit contains half of a write
     * @param onFailure told once, when a commit has failed for good
     */
    GroupCommit(Lock noWriter, StoreFile file, Durability durability, Runnable onFailure) {
        this.noWriter = noWriter;
        this.file = file;
        this.durability = durability;
        this.onFailure = onFailure;
    }

    synchronized long register() {
        checkWorking();
        return ++registered;
    }

    /** The ticket of the latest write. */
    synchronized long latest() {
        return registered;
    }

    synchronized void checkWorking() {
        if (failure != null) {
            throw failure.again();
        }
    }

    /** Returns when the write with this ticket, and all before it, are durable. */
    void await(long ticket) {
        while (mustCommit(ticket)) {
            commit();
        }
    }

    private synchronized boolean mustCommit(long ticket) {
        boolean interrupted = false;
        while (committed < ticket && committing) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true; // the write is made, so its commit has to be waited for
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (committed >= ticket) {
            return false;
        }
        checkWorking();
        committing = true;
        return true;
    }

    private void commit() {
        try {
            long upTo;
            noWriter.lock();
            try {
                upTo = latest();
                file.commit();
            } finally {
                noWriter.unlock();
            }
            if (durability == Durability.SYNC) {
                file.sync();
            }
            finish(upTo, null);
        } catch (RuntimeException | Error e) {
            StoreFailed failed = new StoreFailed(e);
            finish(-1, failed);
            onFailure.run();
            throw failed;
        }
    }

    private synchronized void finish(long upTo, @Nullable StoreFailed failed) {
        committed = Math.max(committed, upTo);
        if (failed != null) {
            failure = failed;
            registered = committed; // nobody waits any longer for what is lost
        }
        committing = false;
        notifyAll();
    }
}
