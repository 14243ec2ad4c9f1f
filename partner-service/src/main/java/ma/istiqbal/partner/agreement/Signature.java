package ma.istiqbal.partner.agreement;

import java.time.LocalDate;

/**
 * A party's signature.
 *
 * @param signedOn may still lie ahead: a ceremony is planned
 */
public record Signature(String partner, LocalDate signedOn) {}
