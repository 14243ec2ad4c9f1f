package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** A commit to the store file failed, so nothing more is written; what was acknowledged before is in the file. */
final class StoreFailed extends MongoServerError {
    // MongoDB's own code for it; a driver reports it as it stands.
    private static final int OUT_OF_DISK_SPACE = 14031;

    StoreFailed(@Nullable Throwable cause) {
        super(
                OUT_OF_DISK_SPACE,
                "OutOfDiskSpace",
                "the embedded store cannot write to its file (" + StoreFile.rootMessage(cause)
                        + "): this write was not acknowledged, later ones are refused; free space and restart",
                cause);
    }

    /** For the next write, whose stack is another one. */
    StoreFailed again() {
        return new StoreFailed(getCause());
    }
}
