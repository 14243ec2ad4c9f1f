package ma.istiqbal.partner.agreement;

/** Where an agreement is in its life. {@link AgreementLifecycle} is the whole table of what can follow. */
public enum AgreementStatus {
    DRAFT,
    NEGOTIATION,
    SIGNED,
    EFFECTIVE,
    SUSPENDED,
    EXPIRED,
    TERMINATED,
    SUPERSEDED,
    ABANDONED;

    /** Whether the terms are still being written. */
    boolean isOpen() {
        return switch (this) {
            case DRAFT, NEGOTIATION -> true;
            case SIGNED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED, SUPERSEDED, ABANDONED -> false;
        };
    }

    /** Whether somebody ended it, and with it all that amends it; a term that is over an amendment may have prolonged. */
    boolean isBrokenOff() {
        return switch (this) {
            case TERMINATED, SUPERSEDED -> true;
            case DRAFT, NEGOTIATION, SIGNED, EFFECTIVE, SUSPENDED, EXPIRED, ABANDONED -> false;
        };
    }

    /** Whether it was ever signed, and so was, is or will be in force on the days of its course. */
    boolean isSigned() {
        return switch (this) {
            case SIGNED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED, SUPERSEDED -> true;
            case DRAFT, NEGOTIATION, ABANDONED -> false;
        };
    }
}
