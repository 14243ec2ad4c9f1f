package ma.istiqbal.site.registry;

/** The part a site plays in the programme. */
public enum ProgrammeRole {
    PILOT,
    EXTENSION,
    GENERALISATION
}
