package ma.istiqbal.defaults.lines;

/** What can become of a line. */
public enum LineStatus {
    ACCEPTED,
    DUPLICATE,
    REFUSED
}
