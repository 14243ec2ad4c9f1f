package ma.istiqbal.feedback.submission;

import java.util.List;
import java.util.regex.Pattern;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.web.StrictReader;
import ma.istiqbal.feedback.point.Channel;
import ma.istiqbal.feedback.point.OpenPoints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a kiosk's line the document to store, or tells everything that is wrong with it. */
@Component
class KioskReader {

    private static final Pattern KEY = Pattern.compile(KioskLine.KEY);

    private final StrictReader reader;
    private final JsonMapper json;
    private final OpenPoints points;
    private final RequestDigests digests;
    private final FeedbackWriter writer;

    KioskReader(
            StrictReader reader, JsonMapper json, OpenPoints points, RequestDigests digests, FeedbackWriter writer) {
        this.reader = reader;
        this.json = json;
        this.points = points;
        this.digests = digests;
        this.writer = writer;
    }

    /** @throws JacksonException when it is not JSON at all */
    KioskCandidate read(long number, byte[] bytes, Arrival arrival) {
        KioskLine line;
        String publicId;
        try {
            line = reader.read(bytes, KioskLine.class);
            publicId = points.identify(line.point());
        } catch (Refusal refusal) {
            return new KioskCandidate(number, key(bytes), null, null, null, KioskCandidate.violations(refusal));
        }
        SubmitFeedback alone = line.alone();
        String id = Submissions.id(publicId, line.key());
        KioskCandidate known = new KioskCandidate(number, line.key(), id, digests.of(alone), null, List.of());
        return write(known, publicId, alone, arrival);
    }

    private KioskCandidate write(KioskCandidate known, String publicId, SubmitFeedback alone, Arrival arrival) {
        String id = java.util.Objects.requireNonNull(known.id());
        RequestDigest request = java.util.Objects.requireNonNull(known.request());
        try {
            Feedback feedback = writer.write(id, publicId, alone, request.value(), arrival);
            return feedback.channel() == Channel.KIOSK
                    ? new KioskCandidate(known.line(), known.key(), id, request, feedback, List.of())
                    : known.refused(List.of(Violation.at("/point", "NOT_A_KIOSK")));
        } catch (Refusal refusal) {
            return known.refused(refusal);
        }
    }

    /** The key of a line that could be read, but not accepted; nothing that does not look like one is repeated. */
    private @Nullable String key(byte[] line) {
        JsonNode key = json.readTree(line).path("key");
        return key.isString() && KEY.matcher(key.asString()).matches() ? key.asString() : null;
    }
}
