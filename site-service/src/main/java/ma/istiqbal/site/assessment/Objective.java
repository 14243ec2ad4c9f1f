package ma.istiqbal.site.assessment;

/** The programme's three objectives; every criterion serves one. */
public enum Objective {
    RECEPTION,
    RESPONSIVENESS,
    INTEGRITY
}
