package ma.istiqbal.feedback.submission;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import ma.istiqbal.defaults.lines.LineStatus;
import org.springframework.stereotype.Component;

/** Counts submissions; a region and a channel are few, a site would be too many. */
@Component
class SubmissionMetrics {

    private final MeterRegistry registry;

    SubmissionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void received(Feedback feedback) {
        String outcome = switch (feedback.moderation()) {
            case CLEAN -> "accepted";
            case QUARANTINED, EXCLUDED -> feedback.moderation().name().toLowerCase(Locale.ROOT);
        };
        String region = feedback.region();
        registry.counter(
                        "istiqbal.feedback.received",
                        "outcome",
                        outcome,
                        "region",
                        region == null ? "abroad" : region,
                        "channel",
                        feedback.channel().name())
                .increment();
    }

    /** A line of a kiosk's batch. */
    void line(LineStatus status) {
        registry.counter("istiqbal.feedback.lines", "outcome", status.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Further answers about a visit. */
    void completed() {
        registry.counter("istiqbal.feedback.completed").increment();
    }

    void replayed() {
        registry.counter("istiqbal.feedback.replayed").increment();
    }
}
