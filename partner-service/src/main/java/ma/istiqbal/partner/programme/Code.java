package ma.istiqbal.partner.programme;

/** The form of codes: capitals, digits and single hyphens, {@code FOREIGN-AFFAIRS}. */
public final class Code {

    public static final String PATTERN = "[A-Z0-9]{2,20}(-[A-Z0-9]{1,20}){0,5}";

    private Code() {}
}
