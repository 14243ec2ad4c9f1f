package ma.istiqbal.feedback.publication;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.job.Census;
import ma.istiqbal.defaults.job.Worker;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    Worker publicationPreparation(PublicationCalendar calendar, LockProvider locks) {
        return new Worker("publication-preparation", Duration.ofMinutes(10), calendar::turn, locks);
    }

    @Bean
    Census publicationsByState(Publications publications, Clock clock, MeterRegistry metrics) {
        return Census.ofStates(
                "istiqbal.feedback.publications",
                "editions of public figures",
                "state",
                PublicationState.class,
                publications::count,
                clock,
                metrics);
    }

    /** In the figures that anyone reads first; not a number while there are none. */
    @Bean
    Census withheldCells(PublicResults results, Clock clock, MeterRegistry metrics) {
        return new Census(
                "istiqbal.feedback.publication.withheld",
                "share of the areas of the latest public figures of which nothing is told",
                "edition",
                List.of("latest"),
                () -> Map.of("latest", results.withheldShare()),
                clock,
                metrics);
    }
}
