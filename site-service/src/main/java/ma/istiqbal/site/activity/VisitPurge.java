package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/** What the purge of visits deleted on a day. */
@Schema(name = "VisitPurge")
public record VisitPurge(
        @Schema(description = "In UTC") @BsonId LocalDate on,

        @Schema(description = "Visits of earlier days were deleted")
        LocalDate before,

        long visits) {}
