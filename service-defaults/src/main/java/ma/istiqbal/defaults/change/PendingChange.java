package ma.istiqbal.defaults.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change's record while it still travels inside the changed document.
 *
 * @param request id of the {@linkplain KeyedRequest keyed request} that made the change, if one did
 */
public record PendingChange(
        long number,
        long version,
        String verb,
        Instant at,
        Actor actor,
        List<String> partners,
        List<String> sites,
        String data,
        @Nullable String request) {}
