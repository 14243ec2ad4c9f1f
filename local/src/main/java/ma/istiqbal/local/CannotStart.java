package ma.istiqbal.local;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Something that the person at the keyboard can put right; its message says how. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message + ": " + reason(cause), cause);
    }

    /** Of these failures the system's own message is the path alone. */
    private static String reason(Throwable cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case FileAlreadyExistsException existing -> existing.getFile() + " exists already";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
