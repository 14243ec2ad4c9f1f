package ma.istiqbal.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session as one request sees it, which remembers what the request changed, so that only this is written back. */
public final class StoredSession implements Session {

    private final String key;
    private final SessionIds ids;
    private final Instant created;
    private final Map<String, Object> attributes;
    private final Set<String> changed = new HashSet<>();
    private final Lifetime lifetime;
    private String id;
    private @Nullable String storedId;
    private Instant accessed;

    /**
     * Created by {@link Sessions}.
     *
     * @param key never changes, unlike the id, and never leaves the store
     * @param storedId the id under which the store knows the session, absent while it does not
     */
    StoredSession(
            String key,
            String id,
            @Nullable String storedId,
            Instant created,
            Instant accessed,
            Map<String, Object> attributes,
            SessionIds ids,
            Lifetime lifetime) {
        this.key = key;
        this.id = id;
        this.storedId = storedId;
        this.created = created;
        this.accessed = accessed;
        this.attributes = new HashMap<>(attributes);
        this.ids = ids;
        this.lifetime = lifetime;
    }

    String key() {
        return key;
    }

    @Nullable
    String storedId() {
        return storedId;
    }

    boolean hasNewId() {
        return !id.equals(storedId);
    }

    Set<String> changed() {
        return Set.copyOf(changed);
    }

    Instant expiry() {
        return lifetime.expiry(created, accessed, SignedIn.in(this) != null);
    }

    void saved(Instant now) {
        storedId = id;
        accessed = now;
        changed.clear();
    }

    void accessedAt(Instant now) {
        accessed = now;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = ids.generate();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            attributes.put(name, value);
            changed.add(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.remove(name) != null) {
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    /** The filter tells the system's time here; {@link Sessions} has its own clock. */
    @Override
    public void setLastAccessedTime(Instant time) {}

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    /** How long a session lives is configuration, not an attribute of it. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return lifetime.idle(SignedIn.in(this) != null);
    }

    /** A session that is over never gets out of {@link Sessions}. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
