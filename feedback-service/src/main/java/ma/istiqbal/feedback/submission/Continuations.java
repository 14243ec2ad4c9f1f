package ma.istiqbal.feedback.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import ma.istiqbal.feedback.cipher.Signatures;
import org.springframework.stereotype.Component;

/**
 * Who has given the first answer of a visit may go on with it for a while: the answer to it carries a signature of its
 * id, which nobody else can make.
 */
@Component
class Continuations {

    static final Duration VALID = Duration.ofMinutes(30);

    private final Signatures signatures;

    Continuations(TextKeeper texts) {
        this.signatures = texts.signatures("completion");
    }

    /** What the first answer returns. */
    @Schema(name = "FeedbackContinuation")
    record Continuation(
            @Schema(description = "To be sent with further answers", example = "7QX20A1BQWERTY0123456789")
            String token,

            @Schema(description = "Until when they are taken")
            Instant until) {}

    Continuation of(Feedback feedback) {
        return new Continuation(signatures.sign(feedback.id()), end(feedback));
    }

    /** @throws ContinuationForged unless we have made it for this submission */
    void verify(String id, String token) {
        if (!signatures.verify(id, token)) {
            throw new ContinuationForged();
        }
    }

    static Instant end(Feedback feedback) {
        return feedback.receivedAt().plus(VALID);
    }
}
