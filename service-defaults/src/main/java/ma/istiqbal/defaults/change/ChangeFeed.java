package ma.istiqbal.defaults.change;

import java.util.List;
import ma.istiqbal.defaults.keycloak.Scope;

/** Reads the log as events. */
public final class ChangeFeed {

    private final Changes changes;
    private final String service;

    public ChangeFeed(Changes changes, String service) {
        this.changes = changes;
        this.service = service;
    }

    /**
     * The events after a position.
     *
     * @param after sequence of the last event the caller knows; 0 for all
     */
    public EventPage after(long after, int limit, Scope scope) {
        long last = changes.last();
        List<CloudEvent> events = changes.after(after, limit, scope).stream()
                .map(record -> CloudEvent.of(service, record))
                .toList();
        return new EventPage(events, Math.max(after, Math.min(after + limit, last)));
    }

    /**
     * What happened to one resource, oldest first.
     *
     * @param after number of events of this resource to pass over
     */
    public EventPage historyOf(String aggregate, String id, long after, int limit) {
        List<CloudEvent> events = changes.historyOf(aggregate, id, after, limit).stream()
                .map(record -> CloudEvent.of(service, record))
                .toList();
        return new EventPage(events, after + events.size());
    }

    /**
     * Events in order.
     *
     * @param next what to send as {@code after} to go on; also when no event of this page was for the caller
     */
    public record EventPage(List<CloudEvent> items, long next) {}
}
