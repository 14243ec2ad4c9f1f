package ma.istiqbal.feedback.point;

/** How citizens answer. */
public enum Channel {
    QR,
    WEB,
    KIOSK,
    SMS,
    AGENT,
    PAPER,
    API
}
