package ma.istiqbal.site.activity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what becomes of the lines of uploads. */
@Component
class VisitMetrics {

    private final Map<LineAnswer.Status, Counter> lines = new EnumMap<>(LineAnswer.Status.class);

    VisitMetrics(MeterRegistry registry) {
        for (LineAnswer.Status status : LineAnswer.Status.values()) {
            lines.put(
                    status,
                    Counter.builder("istiqbal.visits.lines")
                            .tag("outcome", status.name().toLowerCase(Locale.ROOT))
                            .description("lines of uploaded visits")
                            .register(registry));
        }
    }

    void line(LineAnswer.Status status) {
        Counter counter = lines.get(status);
        if (counter != null) {
            counter.increment();
        }
    }
}
