package ma.istiqbal.site.equipment;

/** A condition of a transition. */
enum EquipmentGuard {
    /** A reason is given. */
    REASON_GIVEN
}
