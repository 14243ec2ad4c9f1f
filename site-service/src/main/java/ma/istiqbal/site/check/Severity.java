package ma.istiqbal.site.check;

/** How much a finding matters. */
enum Severity {
    /** A statement of the registry that cannot be true. */
    ERROR,
    /** Something that should be looked at. */
    WARNING,
    /** Something that could be better. */
    INFO
}
