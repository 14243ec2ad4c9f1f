package ma.istiqbal.defaults.change;

import java.util.LinkedHashMap;
import java.util.Map;
import ma.istiqbal.defaults.keycloak.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What happened, by whom and why; the record adds what changed by itself.
 *
 * @param verb past participle in lower case, with hyphens: {@code registered}, {@code transition-refused}
 * @param details further facts of the record, as JSON values
 */
public record Change(String verb, Actor actor, @Nullable String reason, Map<String, Object> details) {

    public Change {
        details = Map.copyOf(details);
    }

    public static Change by(Caller caller, String verb) {
        return new Change(verb, Actor.of(caller), null, Map.of());
    }

    /** A change that the platform makes by itself: a clock, a loader, a follower. */
    public static Change byPlatform(String job, String verb) {
        return new Change(verb, Actor.platform(job), null, Map.of());
    }

    public Change because(@Nullable String why) {
        return new Change(verb, actor, why, details);
    }

    public Change with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Change(verb, actor, reason, more);
    }
}
