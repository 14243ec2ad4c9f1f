/**
 * The administrations of the programme: who they are, under which title, who speaks for them, and how far the talks
 * with them have come. What was agreed with them is for the agreements, which tell it here through {@code Commitments}.
 */
@NullMarked
package ma.istiqbal.partner.administration;

import org.jspecify.annotations.NullMarked;
