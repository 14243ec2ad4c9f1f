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

    PublicFeedbackController(Submissions submissions) {
        this.submissions = submissions;
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
        if (key == null) {
            throw new InvalidRequest(Violation.at(IdempotencyKey.HEADER, "REQUIRED"));
        }
        Submissions.Received received = submissions.submit(body, IdempotencyKey.checked(key));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(HttpStatus.CREATED);
        if (received.replayed()) {
            response.header(IdempotencyKey.REPLAYED, "true");
        }
        return response.body(Receipt.of(received.feedback()));
    }

    @Schema(name = "FeedbackReceipt")
    record Receipt(
            String id,
            @Schema(example = "RABAT-ANNEX-06") String site,

            @Schema(description = "Day of the visit, in the site's time zone")
            LocalDate day,

            Instant receivedAt) {

        static Receipt of(Feedback feedback) {
            return new Receipt(feedback.id(), feedback.site(), feedback.day(), feedback.receivedAt());
        }
    }
}
