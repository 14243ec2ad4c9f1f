/** The door to partner-service. */
@NullMarked
package ma.istiqbal.rollout.partner;

import org.jspecify.annotations.NullMarked;
