package ma.istiqbal.site.registry;

/** The form of codes: capitals, digits and single hyphens, {@code RABAT-ANNEX-06}. */
public final class SiteCode {

    public static final String PATTERN = "[A-Z0-9]{2,20}(-[A-Z0-9]{1,20}){0,5}";

    private SiteCode() {}
}
