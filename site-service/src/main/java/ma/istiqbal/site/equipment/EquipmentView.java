package ma.istiqbal.site.equipment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Equipment as an authenticated caller sees it. */
@Schema(name = "Equipment")
record EquipmentView(
        @Schema(example = "RAMP-1") String code,
        EquipmentKind kind,
        LocalizedText names,
        int quantity,
        @Nullable String servicePoint,
        EquipmentState state,

        @Schema(description = "First day in its state, in the site's time zone")
        LocalDate since,

        @Schema(description = "States to which the caller may try to move it")
        List<EquipmentState> allowedActions,

        long version,
        Instant createdAt,
        Instant changedAt) {

    static EquipmentView of(Stored<Equipment> stored, Caller caller) {
        Equipment equipment = stored.state();
        return new EquipmentView(
                equipment.code(),
                equipment.kind(),
                equipment.names(),
                equipment.quantity(),
                equipment.servicePoint(),
                equipment.state(),
                equipment.since(),
                EquipmentLifecycle.TABLE.allowed(equipment.state(), caller),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
