package ma.istiqbal.local;

/** Something that the person at the keyboard can put right; its message says how. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
