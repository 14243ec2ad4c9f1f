package ma.istiqbal.feedback.site;

/** What the codes of sites and administrations look like: capitals, digits and single hyphens. */
public final class Code {

    public static final String PATTERN = "[A-Z0-9]{2,20}(-[A-Z0-9]{1,20}){0,5}";

    private Code() {}
}
