package ma.istiqbal.site.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;
import ma.istiqbal.site.activity.Figure.Status;
import ma.istiqbal.site.feedback.DeclaredWaits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What citizens say of their waits; nothing is known while feedback-service is silent, and nothing invented. */
@Component
class PerceivedWaits {

    private final DeclaredWaits declared;
    private final Clock clock;

    /** What is public is asked for by anyone, and upstream once a minute. */
    private final Cache<String, PublishedWait> published = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    PerceivedWaits(DeclaredWaits declared, Clock clock) {
        this.declared = declared;
        this.clock = clock;
    }

    /**
     * The whole site's.
     *
     * @param period absent for the whole time
     */
    Perceived at(String site, @Nullable Period period, Period.@Nullable Part by) {
        Instant now = clock.instant();
        try {
            DeclaredWaits.Answer answer = declared.at(
                    site,
                    period == null ? null : period.from(),
                    period == null ? null : period.to(),
                    by == null ? null : by.name());
            Map<LocalDate, PerceivedWait> parts = new HashMap<>();
            answer.parts().forEach((from, wait) -> parts.put(from, PerceivedWait.of(wait, now)));
            return new Perceived(PerceivedWait.of(answer.whole(), now), parts, PerceivedWait.none(Status.UNKNOWN, now));
        } catch (UpstreamUnavailable silent) {
            return unknown();
        }
    }

    /** What anyone may know: what was published, and no more. */
    PublishedWait published(String site) {
        Instant now = clock.instant();
        try {
            return published.get(
                    site,
                    asked -> declared.published(asked)
                            .map(told -> PublishedWait.of(told, now))
                            .orElseGet(() -> PublishedWait.none(Status.SUPPRESSED, now)));
        } catch (UpstreamUnavailable silent) {
            return PublishedWait.none(Status.UNKNOWN, now);
        }
    }

    /** Feedback is asked for the site, and does not tell its service points apart. */
    Perceived unknown() {
        PerceivedWait nothing = PerceivedWait.none(Status.UNKNOWN, clock.instant());
        return new Perceived(nothing, Map.of(), nothing);
    }

    /** The perceived wait of a period and of its parts. */
    record Perceived(PerceivedWait whole, Map<LocalDate, PerceivedWait> parts, PerceivedWait unknown) {

        PerceivedWait of(Period part) {
            return parts.getOrDefault(part.from(), unknown);
        }
    }
}
