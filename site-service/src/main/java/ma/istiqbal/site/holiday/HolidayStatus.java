package ma.istiqbal.site.holiday;

/** How sure a holiday is. */
public enum HolidayStatus {
    /** Nobody has confirmed it: the moon decides, or the list was not checked against the law. */
    PROVISIONAL,
    CONFIRMED,
    /** Entered by mistake, or called off; it closes nothing. */
    WITHDRAWN
}
