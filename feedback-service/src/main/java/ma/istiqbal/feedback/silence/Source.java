package ma.istiqbal.feedback.silence;

/** What is listened to. */
public enum Source {
    /** A live site, at any of its points. */
    SITE,
    /** One active kiosk. */
    KIOSK
}
