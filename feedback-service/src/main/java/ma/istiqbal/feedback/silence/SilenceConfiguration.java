package ma.istiqbal.feedback.silence;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.istiqbal.defaults.job.Census;
import ma.istiqbal.defaults.job.Worker;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SilenceConfiguration {

    private static final List<String> REGIONS = Stream.concat(
                    IntStream.rangeClosed(1, 12).mapToObj("MA-%02d"::formatted), Stream.of(Watches.ABROAD))
            .toList();

    @Bean
    Worker silenceWatch(Hearing hearing, Rounds rounds, Watches watches, Clock clock, LockProvider locks) {
        return new Worker(
                "silence-watch",
                Duration.ofMinutes(1),
                () -> {
                    hearing.listen();
                    rounds.turn();
                    watches.tell(clock.instant());
                },
                locks);
    }

    @Bean
    Census silentSites(Watches watches, Clock clock, MeterRegistry metrics) {
        return new Census(
                "istiqbal.feedback.silent.sites",
                "live sites that have said nothing for some of their opening hours",
                "region",
                REGIONS,
                () -> watches.silentByRegion(Source.SITE),
                clock,
                metrics);
    }

    @Bean
    Census silentKiosks(Watches watches, Clock clock, MeterRegistry metrics) {
        return new Census(
                "istiqbal.feedback.silent.kiosks",
                "active kiosks that have sent nothing for some of the opening hours of their site",
                "region",
                REGIONS,
                () -> watches.silentByRegion(Source.KIOSK),
                clock,
                metrics);
    }
}
