package ma.istiqbal.site.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A line of an upload, as a queue system writes it. */
record VisitText(Map<String, Object> fields) {

    static VisitText served(String id, String point, Instant arrived, Duration wait) {
        return new VisitText(Map.of(
                "externalId",
                id,
                "servicePoint",
                point,
                "arrivedAt",
                arrived.toString(),
                "calledAt",
                arrived.plus(wait).toString(),
                "outcome",
                "SERVED"));
    }

    static VisitText abandoned(String id, String point, Instant arrived) {
        return new VisitText(Map.of(
                "externalId", id, "servicePoint", point, "arrivedAt", arrived.toString(), "outcome", "ABANDONED"));
    }

    VisitText with(String field, Object value) {
        Map<String, Object> changed = new TreeMap<>(fields);
        changed.put(field, value);
        return new VisitText(changed);
    }

    VisitText without(String field) {
        Map<String, Object> changed = new TreeMap<>(fields);
        changed.remove(field);
        return new VisitText(changed);
    }

    String json() {
        return SiteDesk.JSON.writeValueAsString(fields);
    }
}
