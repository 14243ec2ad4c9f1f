package ma.istiqbal.partner.administration;

/** The part a partner plays in the programme. */
public enum PartnerRole {
    /** Leads the programme. */
    PROGRAMME_OWNER,
    /** Owns reception sites, and generalises their model. */
    SITE_OWNER,
    /** Helps with means or knowledge, and owns no site. */
    SUPPORT
}
