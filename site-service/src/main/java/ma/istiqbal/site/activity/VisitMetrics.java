package ma.istiqbal.site.activity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import ma.istiqbal.defaults.lines.LineStatus;
import org.springframework.stereotype.Component;

/** Counts what becomes of the lines of uploads. */
@Component
class VisitMetrics {

    private final Map<LineStatus, Counter> lines = new EnumMap<>(LineStatus.class);

    VisitMetrics(MeterRegistry registry) {
        for (LineStatus status : LineStatus.values()) {
            lines.put(
                    status,
                    Counter.builder("istiqbal.visits.lines")
                            .tag("outcome", status.name().toLowerCase(Locale.ROOT))
                            .description("lines of uploaded visits")
                            .register(registry));
        }
    }

    void line(LineStatus status) {
        Counter counter = lines.get(status);
        if (counter != null) {
            counter.increment();
        }
    }
}
