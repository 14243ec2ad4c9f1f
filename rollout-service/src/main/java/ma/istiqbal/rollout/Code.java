package ma.istiqbal.rollout;

/** The form of codes: capitals, digits and single hyphens, {@code EXTENSION-2022}. */
public final class Code {

    public static final String PATTERN = "[A-Z0-9]{2,20}(-[A-Z0-9]{1,20}){0,5}";

    private Code() {}
}
