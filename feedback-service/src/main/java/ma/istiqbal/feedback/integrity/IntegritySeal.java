package ma.istiqbal.feedback.integrity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.cipher.Base32;
import ma.istiqbal.feedback.cipher.KeyRing;
import ma.istiqbal.feedback.cipher.Seal;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.submission.SealedAnswers;
import ma.istiqbal.feedback.submission.SensitiveAnswers;
import org.bson.types.Binary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals sensitive answers with the integrity store's own key. */
@Component
class IntegritySeal implements SensitiveAnswers {

    /** All sealed answers are of one length: else YES and NO would differ from outside. */
    private static final int LENGTH = 512;

    private static final int ID_LENGTH = 26;

    private final KeyRing keys;
    private final Seal seal;
    private final Clock clock;
    private final JsonMapper json;

    IntegritySeal(
            @Value("${istiqbal.integrity.text-key}") String key,
            @Value("${istiqbal.integrity.previous-text-key}") String previous,
            SecureRandom random,
            JsonMapper json,
            Clock clock) {
        this.keys = KeyRing.of("INTEGRITY_TEXT_KEY", key, previous);
        this.seal = new Seal(keys, random);
        this.clock = clock;
        this.json = json;
    }

    @Override
    public List<SealedAnswers> seal(Map<String, String> answers, String feedback, KnownSite site) {
        return answers.entrySet().stream()
                .map(answer -> seal(answer.getKey(), answer.getValue(), feedback, site))
                .toList();
    }

    private SealedAnswers seal(String question, String answer, String feedback, KnownSite site) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put(question, answer);
        content.put("site", site.code());
        String text = json.writeValueAsString(content);
        String id = Base32.of(keys.digest(feedback + "\n" + question), ID_LENGTH);
        String padded = text + " ".repeat(Math.max(0, LENGTH - text.length()));
        return new SealedAnswers(id, clock.instant(), new Binary(seal.close(padded, id)));
    }

    String open(IntegrityAnswer answer) {
        return seal.open(answer.content().getData(), answer.id()).strip();
    }
}
