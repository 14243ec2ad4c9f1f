package ma.istiqbal.defaults.change;

import java.time.Instant;
import java.util.List;

/** A change's record while it still travels inside the changed document. */
public record PendingChange(
        long number,
        long version,
        String verb,
        Instant at,
        Actor actor,
        List<String> partners,
        List<String> sites,
        String data) {}
