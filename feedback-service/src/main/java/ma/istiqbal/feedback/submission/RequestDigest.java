package ma.istiqbal.feedback.submission;

import ma.istiqbal.feedback.cipher.Base32;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What tells the same request from another: a digest of its body, whatever the order of its fields. */
@Component
class RequestDigest {

    static final int LENGTH = 26;

    private final TextKeeper texts;
    private final ObjectWriter canonical;

    RequestDigest(TextKeeper texts, JsonMapper json) {
        this.texts = texts;
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    String of(Object body) {
        return Base32.of(texts.digest("request\n" + canonical.writeValueAsString(body)), LENGTH);
    }
}
