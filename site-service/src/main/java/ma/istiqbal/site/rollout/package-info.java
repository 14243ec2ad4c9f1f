/** The door to rollout-service. */
@NullMarked
package ma.istiqbal.site.rollout;

import org.jspecify.annotations.NullMarked;
