package ma.istiqbal.site.equipment;

import static ma.istiqbal.site.equipment.EquipmentState.INSTALLED;
import static ma.istiqbal.site.equipment.EquipmentState.OUT_OF_ORDER;
import static ma.istiqbal.site.equipment.EquipmentState.PLANNED;
import static ma.istiqbal.site.equipment.EquipmentState.RETIRED;

import java.util.EnumSet;
import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Who;

/** The life of a piece of equipment: the whole table. */
final class EquipmentLifecycle {

    static final Lifecycle<EquipmentState, EquipmentGuard> TABLE = Lifecycle.of(
            "EQUIPMENT",
            Transition.of(PLANNED, INSTALLED, Who.OWNER),
            Transition.of(INSTALLED, OUT_OF_ORDER, Who.OWNER, EquipmentGuard.REASON_GIVEN),
            Transition.of(OUT_OF_ORDER, INSTALLED, Who.OWNER),
            Transition.of(
                    EnumSet.of(PLANNED, INSTALLED, OUT_OF_ORDER), RETIRED, Who.OWNER, EquipmentGuard.REASON_GIVEN));

    private EquipmentLifecycle() {}
}
