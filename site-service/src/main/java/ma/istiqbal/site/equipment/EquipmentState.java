package ma.istiqbal.site.equipment;

/** Where a piece of equipment is in its life; {@link EquipmentLifecycle} tells what can follow. */
public enum EquipmentState {
    PLANNED,
    INSTALLED,
    OUT_OF_ORDER,
    RETIRED
}
