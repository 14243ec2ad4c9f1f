package ma.istiqbal.site.check;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;

/** How many findings each check had when it last ran; a check that could not know shows none. */
@Component
class CheckMetrics {

    private final MultiGauge findings;
    private final CheckTexts texts;

    CheckMetrics(MeterRegistry registry, CheckTexts texts) {
        findings = MultiGauge.builder("istiqbal.registry.findings")
                .description("Sites that break a rule of the registry")
                .register(registry);
        this.texts = texts;
    }

    void show(CheckRun run) {
        findings.register(
                run.results().stream()
                        .filter(result -> result.count() != null)
                        .map(result -> Row.of(
                                Tags.of(
                                        "check",
                                        result.code(),
                                        "severity",
                                        texts.of(result.code()).severity().name()),
                                result.count()))
                        .toList(),
                true);
    }
}
