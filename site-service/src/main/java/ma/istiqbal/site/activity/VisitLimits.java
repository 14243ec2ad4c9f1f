package ma.istiqbal.site.activity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import ma.istiqbal.defaults.lines.LineLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the past, and how much at once, an upload of visits may bring.
 *
 * @param oldest how long ago a visit may have begun
 * @param upload bytes of one upload
 */
@Validated
@ConfigurationProperties("istiqbal.visits")
record VisitLimits(
        @DefaultValue("31d") @NotNull Duration oldest,
        @DefaultValue("16MB") @NotNull DataSize upload) {

    LineLimits lines() {
        return new LineLimits(VisitUpload.MOST_LINES, VisitUpload.LONGEST_LINE, upload, VisitUpload.BATCH);
    }
}
