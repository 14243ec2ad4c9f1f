package ma.istiqbal.defaults.change;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A change record as a CloudEvents 1.0 event in JSON, with the sequence and partitioning extensions. */
@Schema(description = "One change, as a CloudEvents 1.0 event")
public record CloudEvent(
        @Schema(example = "1.0") String specversion,
        @Schema(example = "site:RABAT-ANNEX-06:3") String id,
        @Schema(example = "/site-service") String source,
        @Schema(example = "ma.istiqbal.site.transitioned") String type,

        @Schema(description = "The resource's code", example = "RABAT-ANNEX-06")
        String subject,

        Instant time,
        @Schema(description = "Position in the feed") long sequence,

        @Schema(description = "The resource's version after the change")
        long version,

        @Schema(example = "application/json") String datacontenttype,
        Actor actor,

        @Schema(
                description = "What changed, the state after it, and the reason if one was given",
                implementation = Object.class)
        @JsonRawValue
        String data,

        String previoushash,
        String hash) {

    static CloudEvent of(String service, ChangeRecord record) {
        return new CloudEvent(
                "1.0",
                record.aggregate() + ":" + record.aggregateId() + ":" + record.number(),
                "/" + service,
                "ma.istiqbal." + record.aggregate() + "." + record.verb(),
                record.aggregateId(),
                record.at(),
                record.sequence(),
                record.version(),
                "application/json",
                record.actor(),
                record.data(),
                record.previousHash(),
                record.hash());
    }
}
