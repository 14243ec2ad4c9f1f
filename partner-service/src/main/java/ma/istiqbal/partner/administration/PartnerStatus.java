package ma.istiqbal.partner.administration;

/** How far the talks with a partner have come. {@link PartnerLifecycle} is the whole table of what can follow. */
public enum PartnerStatus {
    PROSPECT,
    NEGOTIATION,
    ACTIVE,
    SUSPENDED,
    ENDED
}
