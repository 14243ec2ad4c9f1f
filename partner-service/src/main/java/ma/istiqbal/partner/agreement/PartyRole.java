package ma.istiqbal.partner.agreement;

/** As what a partner is bound by an agreement. */
public enum PartyRole {
    /** Leads the programme. */
    PROGRAMME,
    /** Owns the sites that the agreement covers. */
    OWNER,
    /** Pays. */
    FUNDER,
    /** Brings knowledge or works. */
    TECHNICAL
}
