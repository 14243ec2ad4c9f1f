package ma.istiqbal.feedback.submission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import ma.istiqbal.defaults.lines.LineAnswers;
import ma.istiqbal.defaults.lines.LineExchange;
import ma.istiqbal.defaults.lines.LineLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Public feedback", description = "For citizens: no account, no identity")
class KioskController {

    /** The longest text, in letters of three bytes each written as an escape, fits with all other answers. */
    static final LineLimits LIMITS = new LineLimits(50_000, 16 * 1024, DataSize.ofMegabytes(16), 500);

    private final KioskReader reader;
    private final Feedbacks feedbacks;
    private final SubmissionMetrics metrics;
    private final List<SubmissionListener> listeners;
    private final LineExchange exchange;
    private final Clock clock;
    private final Duration oldest;

    KioskController(
            KioskReader reader,
            Feedbacks feedbacks,
            SubmissionMetrics metrics,
            List<SubmissionListener> listeners,
            LineExchange exchange,
            Clock clock,
            @Value("${istiqbal.feedback.kiosk-oldest}") Duration oldest) {
        this.reader = reader;
        this.feedbacks = feedbacks;
        this.metrics = metrics;
        this.listeners = listeners;
        this.exchange = exchange;
        this.clock = clock;
        this.oldest = oldest;
    }

    @Operation(
            summary = "Send what a kiosk has collected, up to 50,000 lines and 16 MiB",
            description =
                    "One submission on each line, of at most 16 KiB, with a key of its own and the signed code of "
                            + "the kiosk's point. The answer has a line for each, ACCEPTED with its id, DUPLICATE or REFUSED, and a "
                            + "summary as its last. It comes once everything was sent. After a failure send everything again: what "
                            + "was stored is a DUPLICATE; no Idempotency-Key is needed. A line may be 30 days late.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = KioskLine.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "What became of each line",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(oneOf = {KioskAnswer.class, LineAnswers.Summary.class}))))
    @PostMapping("/public/v1/feedback/batch")
    @PermitAll
    void receive(
            @Parameter(
                            description =
                                    "The device's own clock as it sends: its times are corrected by the difference "
                                            + "to ours, up to a day",
                            example = "2026-11-23T18:00:00Z")
                    @RequestHeader(name = DeviceClock.HEADER, required = false)
                    @Nullable
                    String deviceTime,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Arrival arrival = Arrival.inBatch(oldest, DeviceClock.skew(deviceTime, clock.instant()));
        exchange.run(
                request,
                response,
                language,
                LIMITS,
                answers -> new KioskBatch(reader, arrival, feedbacks, metrics, listeners, answers, clock));
    }
}
