package ma.istiqbal.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What to run; {@code command} begins with the path of {@code java}. */
record ProcessSpec(
        String name,
        Path directory,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness,
        Duration patience) {}
