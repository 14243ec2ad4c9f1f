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
        SeenActor actor,

        @Schema(
                description = "What changed, the state after it, and the reason if one was given",
                implementation = Object.class)
        @JsonRawValue
        String data,

        @Schema(description = "Hash of the resource's previous record")
        String previoushash,

        @Schema(description = "SHA-256 over the whole record, also over what the reader is not told")
        String hash) {

    /**
     * @param actor as far as the reader is told
     * @param data as far as the reader is told
     */
    static CloudEvent of(String service, ChangeRecord record, SeenActor actor, String data) {
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
                actor,
                data,
                record.previousHash(),
                record.hash());
    }
}
