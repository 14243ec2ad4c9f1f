package ma.istiqbal.site.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One visit as a queue system measured it; never altered once stored.
 *
 * @param id of the site and the system's own id for it, so that sending it again stores nothing
 * @param service code of the service asked for
 * @param day of the arrival, in the site's time zone as it was when the visit was stored
 * @param uncounted the mark of a visit that no bucket knows yet
 */
public record Visit(
        @BsonId String id,
        String site,
        String externalId,
        String point,
        @Nullable String service,
        Instant arrivedAt,
        @Nullable Instant calledAt,
        @Nullable Instant servedAt,
        @Nullable Instant closedAt,
        Outcome outcome,
        LocalDate day,
        Instant receivedAt,
        @Nullable Integer uncounted) {

    /** How a visit ended. */
    public enum Outcome {
        SERVED,
        ABANDONED
    }

    public Visit {
        Instant before = arrivedAt;
        for (Instant step :
                Stream.of(calledAt, servedAt, closedAt).filter(Objects::nonNull).toList()) {
            if (step.isBefore(before)) {
                throw new IllegalArgumentException("a visit goes forward in time");
            }
            before = step;
        }
        if (outcome == Outcome.SERVED && calledAt == null && servedAt == null) {
            throw new IllegalArgumentException("who was served was called or served at some moment");
        }
        if (outcome == Outcome.ABANDONED && servedAt != null) {
            throw new IllegalArgumentException("who left was not served");
        }
    }

    static String id(String site, String externalId) {
        return site + "|" + externalId;
    }

    /** Whether both are the same visit told in the same way, whenever they were received. */
    boolean tellsTheSameAs(Visit other) {
        return id.equals(other.id)
                && point.equals(other.point)
                && Objects.equals(service, other.service)
                && arrivedAt.equals(other.arrivedAt)
                && Objects.equals(calledAt, other.calledAt)
                && Objects.equals(servedAt, other.servedAt)
                && Objects.equals(closedAt, other.closedAt)
                && outcome == other.outcome;
    }

    /**
     * The wait of who was served, in minutes that have begun: for a bound in whole minutes this tells exactly whether it
     * was kept. Absent for who left.
     */
    @Nullable
    Integer waitMinutes() {
        Instant end = calledAt == null ? servedAt : calledAt;
        if (outcome == Outcome.ABANDONED || end == null) {
            return null;
        }
        long millis = Duration.between(arrivedAt, end).toMillis();
        return Math.toIntExact(Math.ceilDiv(millis, Duration.ofMinutes(1).toMillis()));
    }
}
