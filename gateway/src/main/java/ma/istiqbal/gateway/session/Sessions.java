package ma.istiqbal.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/**
 * The sessions in MongoDB. The maintained store, {@code mongodb-spring-session} 4.0.0, was read and not taken: it writes
 * a session back whole and with an upsert, so a request that runs while Keycloak ends the session brings it to life
 * again; after a change of id the old one stays valid; and it tests expiry against the system's clock alone. Here a
 * session has a key that never changes, what was deleted stays deleted, an id that was given up stays dead, and concurrent
 * requests write only what each of them changed.
 */
@Repository
public final class Sessions implements SessionRepository<StoredSession> {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** The idle time is kept to this precision, so that a page with twenty requests is not twenty writes. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    /** How long a session that has ended elsewhere may still read here. */
    private static final Duration RECENT = Duration.ofSeconds(1);

    private static final int MOST_RECENT = 10_000;

    private final MongoCollection<Document> sessions;
    private final SessionIds ids;
    private final SessionJson json;
    private final Lifetime lifetime;
    private final Clock clock;
    private final Cache<String, Optional<Document>> recent = Caffeine.newBuilder()
            .maximumSize(MOST_RECENT)
            .expireAfterWrite(RECENT)
            .build();

    Sessions(MongoDatabase database, SessionIds ids, SessionJson json, Lifetime lifetime, Clock clock) {
        this.sessions = database.getCollection("sessions");
        this.ids = ids;
        this.json = json;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    void createIndexes() {
        sessions.createIndex(
                Indexes.ascending("id"), new IndexOptions().name("id").unique(true));
        sessions.createIndex(Indexes.ascending("sid"), new IndexOptions().name("sid"));
        sessions.createIndex(Indexes.ascending("subject"), new IndexOptions().name("subject"));
        sessions.createIndex(Indexes.ascending("expires"), new IndexOptions().name("expires"));
    }

    @Override
    public StoredSession createSession() {
        Instant now = clock.instant();
        return new StoredSession(ids.generate(), ids.generate(), null, now, now, Map.of(), ids, lifetime);
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        return session(id, stored(SessionIds.digest(id)));
    }

    /** The session as it was stored a second ago, if it was read then: the twenty requests of a page read it once. */
    @Nullable
    StoredSession findRecent(String id) {
        return session(id, recent.get(SessionIds.digest(id), this::stored));
    }

    private Optional<Document> stored(String digest) {
        return Optional.ofNullable(sessions.find(eq("id", digest)).first());
    }

    private @Nullable StoredSession session(String id, Optional<Document> found) {
        Document stored = found.orElse(null);
        if (stored == null || !clock.instant().isBefore(instant(stored, "expires"))) {
            return null;
        }
        Map<String, Object> attributes = new HashMap<>();
        stored.get("attributes", new Document())
                .forEach((name, value) -> attributes.put(name.replace('/', '.'), json.read(value.toString())));
        return new StoredSession(
                stored.getString("_id"),
                id,
                id,
                instant(stored, "created"),
                instant(stored, "accessed"),
                attributes,
                ids,
                lifetime);
    }

    @Override
    public void save(StoredSession session) {
        Instant now = clock.instant();
        String read = session.storedId();
        if (read == null) {
            insert(session, now);
        } else {
            boolean old = Duration.between(session.getLastAccessedTime(), now).compareTo(PRECISION) >= 0;
            if (!old && session.changed().isEmpty() && !session.hasNewId()) {
                return;
            }
            update(session, read, now);
            forget(read);
        }
        session.saved(now);
    }

    private void insert(StoredSession session, Instant now) {
        session.accessedAt(now);
        Document attributes = new Document();
        for (String name : session.getAttributeNames()) {
            attributes.append(field(name), json.write(Objects.requireNonNull(session.getAttribute(name))));
        }
        sessions.insertOne(new Document("_id", session.key())
                .append("id", SessionIds.digest(session.getId()))
                .append("created", session.getCreationTime())
                .append("accessed", now)
                .append("expires", session.expiry())
                .append("attributes", attributes));
    }

    private void update(StoredSession session, String read, Instant now) {
        session.accessedAt(now);
        List<Bson> changes = new ArrayList<>(List.of(set("accessed", now), set("expires", session.expiry())));
        if (session.hasNewId()) {
            changes.add(set("id", SessionIds.digest(session.getId())));
        }
        for (String name : session.changed()) {
            Object value = session.getAttribute(name);
            String field = "attributes." + field(name);
            changes.add(value == null ? unset(field) : set(field, json.write(value)));
        }
        OidcUser user = SignedIn.in(session);
        if (user != null) {
            changes.add(set("subject", user.getSubject()));
            changes.add(set("sid", user.getClaimAsString("sid")));
        }
        Bson asItWasRead = and(eq("_id", session.key()), eq("id", SessionIds.digest(read)));
        if (sessions.updateOne(asItWasRead, combine(changes)).getMatchedCount() == 0) {
            LOG.debug("a session ended, or changed its id, while a request used it");
        }
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(eq("id", SessionIds.digest(id)));
        forget(id);
    }

    private void forget(String id) {
        recent.invalidate(SessionIds.digest(id));
    }

    /** Ends what belongs to one session at Keycloak, or to one user when no session is named. */
    public long end(@Nullable String subject, @Nullable String sid) {
        List<Bson> named = new ArrayList<>();
        if (sid != null) {
            named.add(eq("sid", sid));
        }
        if (subject != null) {
            named.add(eq("subject", subject));
        }
        long ended = named.isEmpty() ? 0 : sessions.deleteMany(and(named)).getDeletedCount();
        recent.invalidateAll();
        return ended;
    }

    /** Deletes what is over; reading tests the time itself and never relies on this. */
    long purge() {
        return sessions.deleteMany(lt("expires", clock.instant())).getDeletedCount();
    }

    private static Instant instant(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }

    /** A dot in a field's name would be a path. */
    private static String field(String attribute) {
        return attribute.replace('.', '/');
    }
}
