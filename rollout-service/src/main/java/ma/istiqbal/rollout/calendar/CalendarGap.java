package ma.istiqbal.rollout.calendar;

/** Why working days cannot be counted now. */
public enum CalendarGap {
    /** Nobody has set the site's calendar yet. */
    NOT_SET,
    /** site-service does not tell it now. */
    UNKNOWN
}
