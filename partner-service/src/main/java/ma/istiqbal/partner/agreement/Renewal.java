package ma.istiqbal.partner.agreement;

/** What happens when the term of an agreement is over. */
public enum Renewal {
    /** It ends. */
    NONE,
    /** It goes on for another term of the same length, again and again, until somebody ends it. */
    TACIT,
    /** It ends, unless an amendment or a successor was signed. */
    EXPRESS
}
