package ma.istiqbal.feedback.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import org.jspecify.annotations.Nullable;

/** One edition of the figures of one period. */
@Schema(name = "Publication")
record PublicationView(
        @Schema(example = "2026-10.1") String id,
        @Schema(example = "2026-10") String period,
        LocalDate from,
        @Schema(description = "Included") LocalDate to,
        @Schema(example = "1") int edition,
        PublicationState state,

        @Schema(description = "What it corrects") @Nullable String correction,

        @Schema(description = "When its figures were made, as the next three; absent before") @Nullable
        Instant asOf,

        @Schema(description = "SHA-256 of its figures") @Nullable
        String hash,

        @Schema(description = "Areas that have figures") @Nullable
        Long areas,

        @Schema(description = "Those of which nothing is told") @Nullable
        Long withheld,

        @Nullable Instant publishedAt,

        @Schema(description = "When it was retracted or discarded") @Nullable
        Instant endedAt,

        @Schema(description = "Why; of a retracted one everybody reads it") @Nullable
        String reason,

        @Schema(description = "States to which the caller may try to move it")
        List<PublicationState> allowedActions,

        Instant createdAt,
        Instant changedAt) {

    static PublicationView of(Stored<Publication> stored, Caller caller) {
        Publication publication = stored.state();
        Optional<Publication.Contents> contents = Optional.ofNullable(publication.contents());
        return new PublicationView(
                stored.id(),
                publication.period(),
                publication.of().from(),
                publication.of().to(),
                publication.edition(),
                publication.state(),
                publication.correction(),
                contents.map(Publication.Contents::asOf).orElse(null),
                contents.map(Publication.Contents::hash).orElse(null),
                contents.map(Publication.Contents::cells).orElse(null),
                contents.map(Publication.Contents::withheld).orElse(null),
                publication.publishedAt(),
                publication.endedAt(),
                publication.reason(),
                PublicationLifecycle.TABLE.allowed(publication.state(), caller),
                stored.createdAt(),
                stored.changedAt());
    }
}
