package ma.istiqbal.feedback.submission;

import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells the same request from another, whatever the order of its fields. */
@Component
class RequestDigests {

    private final TextKeeper texts;
    private final ObjectWriter canonical;

    RequestDigests(TextKeeper texts, JsonMapper json) {
        this.texts = texts;
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    RequestDigest of(Object body) {
        return new RequestDigest(texts, "request\n" + canonical.writeValueAsString(body));
    }
}
