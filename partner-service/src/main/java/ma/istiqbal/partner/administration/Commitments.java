package ma.istiqbal.partner.administration;

/** What a partner is still bound by; those who keep the agreements tell it. */
public interface Commitments {

    /** Whether an agreement with the partner is in force, or signed and still to come. */
    boolean bind(String partner);
}
