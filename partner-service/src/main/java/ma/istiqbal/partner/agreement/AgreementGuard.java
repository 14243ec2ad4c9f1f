package ma.istiqbal.partner.agreement;

/** A condition of an agreement's transition. A refused transition lists all that do not hold. */
enum AgreementGuard {
    /** The day of the last signature has come. */
    SIGNING_DATE_REACHED,
    /** Every party has signed. */
    EVERY_PARTY_SIGNED,
    /** The signed Arabic text is registered. */
    ARABIC_TEXT_SIGNED,
    /** The signed French text is registered. */
    FRENCH_TEXT_SIGNED,
    /** Every party is an active partner. */
    PARTIES_ACTIVE,
    /** The agreement that it amends or supersedes is itself signed. */
    PREDECESSOR_SIGNED,
    /** The agreement that it amends still runs, or is still to begin. */
    AMENDED_STILL_RUNS,
    /** No other signed agreement of the owner covers a same site on a same day, but those it amends or supersedes. */
    NO_OVERLAP,
    /** Whoever approves has not written a part of it. */
    NOT_THE_EDITOR,
    /** The first day has come. */
    FIRST_DAY_REACHED,
    /** The last day is over. */
    LAST_DAY_OVER,
    /** The last day is not over. */
    LAST_DAY_NOT_OVER,
    /** Notice was given once all had signed, and as many days ago as the agreement asks. */
    NOTICE_RESPECTED,
    /** A signed agreement that supersedes it has come into force. */
    SUCCESSOR_EFFECTIVE,
    /** A reason is given. */
    REASON_GIVEN
}
