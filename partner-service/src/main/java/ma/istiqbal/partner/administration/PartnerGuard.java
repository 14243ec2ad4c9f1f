package ma.istiqbal.partner.administration;

/** A condition of a partner's transition. A refused transition lists all that do not hold. */
enum PartnerGuard {
    /** Somebody speaks for the partner today. */
    FOCAL_POINT_NAMED,
    /** The text that founds the partner's competence is named. */
    LEGAL_REFERENCE_GIVEN,
    /** No agreement with the partner is in force, or signed and still to come. */
    NO_AGREEMENT_IN_FORCE,
    /** Whoever approves has not edited the partner since its last approval. */
    NOT_THE_EDITOR,
    /** A reason is given. */
    REASON_GIVEN
}
