package ma.istiqbal.site.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import ma.istiqbal.defaults.change.KeyedRequest;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs what was asked for, and what is due since the last night. */
@Component
class RegistryChecks {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryChecks.class);
    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
    private static final LocalTime NIGHTLY_AT = LocalTime.of(2, 0);
    private static final Duration KEPT = Duration.ofDays(30);

    private final CheckRuns runs;
    private final RegistryRules rules;
    private final Sites sites;
    private final CheckMetrics metrics;
    private final Clock clock;

    RegistryChecks(CheckRuns runs, RegistryRules rules, Sites sites, CheckMetrics metrics, Clock clock) {
        this.runs = runs;
        this.rules = rules;
        this.sites = sites;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Named after the first attempt of the request that asks for it, the run is the same in every other. */
    CheckRun request() {
        Instant at = KeyedRequest.current().map(KeyedRequest::since).orElseGet(clock::instant);
        return runs.add(CheckRun.requested(at));
    }

    /** Asks what is due, not what time it is: a night on which nobody ran it is made up for. */
    void work() {
        if (runs.lastRequested()
                .filter(run -> !run.requestedAt().isBefore(lastNight()))
                .isEmpty()) {
            request();
        }
        runs.waiting().map(this::run).ifPresent(runs::put);
        runs.forgetBefore(clock.instant().minus(KEPT));
        runs.lastFinished().ifPresent(metrics::show);
    }

    private Instant lastNight() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        ZonedDateTime tonight = now.with(NIGHTLY_AT);
        return (tonight.isAfter(now) ? tonight.minusDays(1) : tonight).toInstant();
    }

    private CheckRun run(CheckRun run) {
        List<Site> all = sites.every();
        List<CheckResult> results = rules.all().entrySet().stream()
                .map(check -> result(check.getKey(), check.getValue(), all))
                .toList();
        LOG.info("registry checked: {} sites", all.size());
        return run.finished(clock.instant(), all.size(), results);
    }

    private static CheckResult result(String code, Check check, List<Site> all) {
        try {
            return CheckResult.of(code, check.failing(all));
        } catch (UpstreamUnavailable silent) {
            return CheckResult.unknown(code);
        }
    }
}
