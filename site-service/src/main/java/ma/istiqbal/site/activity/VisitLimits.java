package ma.istiqbal.site.activity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import ma.istiqbal.defaults.lines.LineLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the past, and how much at once, an upload of visits may bring, and how long visits are kept.
 *
 * @param oldest how long ago a visit may have begun
 * @param upload bytes of one upload
 * @param kept how long a visit is kept one by one; what was counted of it stays
 */
@Validated
@ConfigurationProperties("istiqbal.visits")
record VisitLimits(
        @DefaultValue("31d") @NotNull Duration oldest,
        @DefaultValue("16MB") @NotNull DataSize upload,
        @DefaultValue("92d") @NotNull Duration kept) {

    /** A day for the time zones on either side. */
    private static final Duration SLACK = Duration.ofDays(2);

    VisitLimits {
        if (kept.compareTo(oldest.plus(SLACK)) < 0) {
            throw new IllegalArgumentException("a day is forgotten only when no visit of it can come any more");
        }
    }

    LineLimits lines() {
        return new LineLimits(VisitUpload.MOST_LINES, VisitUpload.LONGEST_LINE, upload, VisitUpload.BATCH);
    }

    /** The first day, in any time zone, of which visits may still come. */
    LocalDate openSince(Instant now) {
        return day(now.minus(oldest.plus(SLACK)));
    }

    /** The first day whose visits are still kept. */
    LocalDate keptSince(Instant now) {
        return day(now.minus(kept));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
