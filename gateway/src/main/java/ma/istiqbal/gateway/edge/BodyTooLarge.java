package ma.istiqbal.gateway.edge;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body without a stated length turned out to be longer than its route accepts. */
public final class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("body exceeds " + limit + " bytes");
    }

    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
