package ma.istiqbal.site.equipment;

/** What it is. */
public enum EquipmentKind {
    ACCESS_RAMP,
    RESERVED_PARKING,
    TACTILE_PATH,
    LOW_COUNTER,
    WHEELCHAIR,
    LIFT,
    SEATING,
    ORIENTATION_DESK,
    QUEUE_SYSTEM,
    INFORMATION_SCREEN,
    SIGNAGE,
    SELF_SERVICE_KIOSK,
    FEEDBACK_KIOSK,
    PRINTER,
    WATER_POINT,
    AIR_CONDITIONING,
    SANITARY,
    OTHER
}
