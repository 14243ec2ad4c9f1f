package ma.istiqbal.mongodb;

/** The store cannot be opened; the message says in one line why and what to do. */
public final class StoreUnavailable extends RuntimeException {
    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
