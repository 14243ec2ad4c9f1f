package ma.istiqbal.defaults.change;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who made a change, as far as the reader is told. */
@Schema(name = "Actor")
record SeenActor(
        @Schema(description = "Keycloak's id of the user or client; only for who answers for the platform's people")
        @Nullable
        String subject,

        @Schema(description = "STAFF, PARTNER_SYSTEM, SERVICE or PLATFORM", example = "STAFF")
        String kind,

        @Schema(description = "The client that obtained the token; told to whom the subject is told") @Nullable
        String client,

        @Schema(description = "Code of the administration the actor belongs to") @Nullable
        String partner) {

    static SeenActor inFull(Actor actor) {
        return new SeenActor(actor.subject(), actor.kind(), actor.client(), actor.partner());
    }

    static SeenActor withoutName(Actor actor) {
        return new SeenActor(null, actor.kind(), null, actor.partner());
    }
}
