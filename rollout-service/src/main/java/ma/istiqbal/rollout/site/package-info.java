/** The door to site-service. */
@NullMarked
package ma.istiqbal.rollout.site;

import org.jspecify.annotations.NullMarked;
