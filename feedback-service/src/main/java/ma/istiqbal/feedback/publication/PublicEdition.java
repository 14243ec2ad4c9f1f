package ma.istiqbal.feedback.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of which time public figures are, and how they came about. */
@Schema(name = "PublicEdition")
record PublicEdition(
        @Schema(example = "2026-10.1") String id,
        @Schema(example = "2026-10") String period,
        LocalDate from,
        @Schema(description = "Included") LocalDate to,
        Instant publishedAt,
        Instant asOf,

        @Schema(description = "SHA-256 of all figures of the edition")
        String hash,

        @Schema(description = "What it corrects") @Nullable String correction,

        @Schema(description = "Absent unless it was retracted") @Nullable
        Instant retractedAt,

        @Schema(description = "Why it was") @Nullable String retractedBecause) {

    static PublicEdition of(Publication publication) {
        Publication.Contents contents = Objects.requireNonNull(publication.contents());
        return new PublicEdition(
                publication.id(),
                publication.period(),
                publication.of().from(),
                publication.of().to(),
                Objects.requireNonNull(publication.publishedAt()),
                contents.asOf(),
                contents.hash(),
                publication.correction(),
                publication.endedAt(),
                publication.reason());
    }
}
