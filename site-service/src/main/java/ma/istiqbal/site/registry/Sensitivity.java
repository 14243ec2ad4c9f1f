package ma.istiqbal.site.registry;

/** HIGH: what users write is never shown before a human has redacted it. */
public enum Sensitivity {
    NORMAL,
    HIGH
}
