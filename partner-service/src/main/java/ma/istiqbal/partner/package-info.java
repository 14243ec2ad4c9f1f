/**
 * partner-service owns the administrations of the programme and what they have agreed: who they are, who speaks for
 * them, which agreement covers which site on which day. It never decides what happens at a site: it tells whoever asks.
 */
@NullMarked
package ma.istiqbal.partner;

import org.jspecify.annotations.NullMarked;
