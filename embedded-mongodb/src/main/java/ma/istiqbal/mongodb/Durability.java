package ma.istiqbal.mongodb;

/** What a write has survived by the time it is acknowledged. */
public enum Durability {
    /** Committed to the file and forced to the disk: survives a power loss. */
    SYNC("fsync before acknowledging: survives power loss"),
    /** Committed to the file: survives the death of the process, not a power loss. */
    COMMIT("commit before acknowledging: survives kill -9, not power loss");

    private final String promise;

    Durability(String promise) {
        this.promise = promise;
    }

    String promise() {
        return promise;
    }
}
