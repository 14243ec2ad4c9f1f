package ma.istiqbal.site.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;

/** A version of a standard as it is shown. */
@Schema(name = "Standard")
record StandardView(
        @Schema(example = "RECEPTION-1") String id,
        @Schema(example = "RECEPTION") String code,

        @Schema(description = "Of the standard; the ETag counts the changes of this version", example = "1")
        int version,

        StandardState state,
        Wording titles,
        List<Criterion> criteria,

        @Schema(description = "States to which the caller may try to move it")
        List<StandardState> allowedActions,

        Instant createdAt,
        Instant changedAt) {

    static StandardView of(Stored<Standard> stored, Caller caller) {
        Standard standard = stored.state();
        return new StandardView(
                stored.id(),
                standard.code(),
                standard.version(),
                standard.state(),
                standard.titles(),
                standard.criteria(),
                StandardLifecycle.TABLE.allowed(standard.state(), caller),
                stored.createdAt(),
                stored.changedAt());
    }
}
