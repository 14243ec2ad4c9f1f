package ma.istiqbal.site.assessment;

/** What an assessor is asked to bring for a criterion. */
public enum Evidence {
    NONE,
    PHOTO,
    DOCUMENT,
    MEASURE,
    OBSERVATION
}
