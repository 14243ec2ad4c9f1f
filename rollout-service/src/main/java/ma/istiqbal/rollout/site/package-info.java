/** The door to site-service: it is asked, and its feed tells when to ask again. */
@NullMarked
package ma.istiqbal.rollout.site;

import org.jspecify.annotations.NullMarked;
