package ma.istiqbal.defaults.change;

import java.util.List;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.keycloak.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log as events. Most readers are told what happened, and not who of the people it was. */
public final class ChangeFeed {

    private final Changes changes;
    private final DocumentStore store;
    private final JsonMapper json;
    private final String service;

    public ChangeFeed(Changes changes, DocumentStore store, JsonMapper json, String service) {
        this.changes = changes;
        this.store = store;
        this.json = json;
        this.service = service;
    }

    /**
     * The events after a position that the caller may see.
     *
     * @param after sequence of the last event the caller knows; 0 for all
     */
    public EventPage after(long after, int limit, Caller caller) {
        long last = changes.last();
        List<CloudEvent> events = changes.after(after, limit, caller.scope()).stream()
                .map(record -> told(record, caller))
                .toList();
        return new EventPage(events, Math.max(after, Math.min(after + limit, last)));
    }

    /**
     * What happened to one resource, which the caller may see, oldest first.
     *
     * @param after number of events of this resource to pass over
     */
    public EventPage historyOf(String aggregate, String id, long after, int limit, Caller caller) {
        List<CloudEvent> events = changes.historyOf(aggregate, id, after, limit).stream()
                .map(record -> told(record, caller))
                .toList();
        return new EventPage(events, after + events.size());
    }

    private CloudEvent told(ChangeRecord record, Caller caller) {
        if (caller.seesWhoActs()) {
            return CloudEvent.of(service, record, SeenActor.inFull(record.actor()), record.data());
        }
        String data = subjectsOf(record.aggregate()).leftOutOf(record.data(), json);
        return CloudEvent.of(service, record, SeenActor.withoutName(record.actor()), data);
    }

    private SubjectFields subjectsOf(String aggregate) {
        return new SubjectFields(store.types().stream()
                .filter(type -> type.name().equals(aggregate))
                .map(AggregateType::subjectPaths)
                .flatMap(List::stream)
                .toList());
    }

    /**
     * Events in order.
     *
     * @param next what to send as {@code after} to go on; also when no event of this page was for the caller
     */
    public record EventPage(List<CloudEvent> items, long next) {}
}
