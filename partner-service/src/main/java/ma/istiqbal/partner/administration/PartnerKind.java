package ma.istiqbal.partner.administration;

/** What sort of body a partner is. */
public enum PartnerKind {
    MINISTRY,
    SECRETARIAT,
    AGENCY,
    PUBLIC_PROSECUTION,
    JUDICIARY,
    PRISON_ADMIN,
    POLICE,
    HEALTH,
    TERRITORIAL,
    INTERNATIONAL
}
