package ma.istiqbal.feedback.point;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what happens at feedback points. */
@Component
class PointMetrics {

    private final Counter revokedVisits;
    private final Counter forged;
    private final Counter undeclared;

    PointMetrics(MeterRegistry registry) {
        revokedVisits = Counter.builder("istiqbal.feedback.points.revoked.visits")
                .description("citizens who met a poster that is no longer valid")
                .register(registry);
        forged = Counter.builder("istiqbal.feedback.points.forged")
                .description("submissions with a code that we never signed")
                .register(registry);
        undeclared = Counter.builder("istiqbal.feedback.points.undeclared")
                .description("live sites whose point stays DRAFT because no declaration to the CNDP is configured")
                .register(registry);
    }

    void undeclared() {
        undeclared.increment();
    }

    void revokedVisited() {
        revokedVisits.increment();
    }

    void forgedSeen() {
        forged.increment();
    }
}
