package ma.istiqbal.feedback.submission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import ma.istiqbal.defaults.idempotency.IdempotencyKey;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/public/v1/feedback")
@Tag(name = "Public feedback", description = "For citizens: no account, no identity")
class PublicFeedbackController {

    private final Submissions submissions;
    private final Completions completions;
    private final Continuations continuations;

    PublicFeedbackController(Submissions submissions, Completions completions, Continuations continuations) {
        this.submissions = submissions;
        this.completions = completions;
        this.continuations = continuations;
    }

    @Operation(
            summary = "Give feedback",
            description =
                    "One tap is enough: overall is the only required answer. The site comes from the point's code "
                            + "alone, and the day from the time of capture. The same key and body give the same answer again, "
                            + "with `Idempotency-Replayed: true`; another body under the same key is 422.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PermitAll
    ResponseEntity<Receipt> submit(
            @Parameter(description = "8 to 255 visible characters, new for each visit", required = true)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String key,
            @RequestBody SubmitFeedback body) {
        return answer(HttpStatus.CREATED, submissions.submit(body, required(key)));
    }

    @Operation(
            summary = "Complete feedback that was just given",
            description = "Further answers about the same visit, within 30 minutes of the first, by whoever has its "
                    + "continuation. They become part of the same submission; to the same question the later answer counts. "
                    + "410 VISIT_OVER afterwards. A step that was taken is answered again under its key.")
    @PostMapping("/{id}/answers")
    @PermitAll
    ResponseEntity<Receipt> complete(
            @PathVariable String id,
            @Parameter(description = "8 to 255 visible characters, new for each step", required = true)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String key,
            @RequestBody CompleteFeedback body) {
        return answer(HttpStatus.OK, completions.complete(id, body, required(key)));
    }

    private static String required(@Nullable String key) {
        if (key == null) {
            throw new InvalidRequest(Violation.at(IdempotencyKey.HEADER, "REQUIRED"));
        }
        return IdempotencyKey.checked(key);
    }

    private ResponseEntity<Receipt> answer(HttpStatus status, Submissions.Received received) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (received.replayed()) {
            response.header(IdempotencyKey.REPLAYED, "true");
        }
        Feedback feedback = received.feedback();
        return response.body(new Receipt(
                feedback.id(), feedback.site(), feedback.day(), feedback.receivedAt(), continuations.of(feedback)));
    }

    /** What does not change, so that a repetition is answered the same. */
    @Schema(name = "FeedbackReceipt")
    record Receipt(
            String id,
            @Schema(example = "RABAT-ANNEX-06") String site,

            @Schema(description = "Day of the visit, in the site's time zone")
            LocalDate day,

            Instant receivedAt,
            Continuations.Continuation continuation) {}
}
