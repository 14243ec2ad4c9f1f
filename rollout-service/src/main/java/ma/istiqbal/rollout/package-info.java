/**
 * rollout-service owns how the programme spreads: its phases, and the deployment of each site within them. It never
 * keeps what a site or an administration is, beyond a site's owner and time zone: it asks the service that does.
 */
@NullMarked
package ma.istiqbal.rollout;

import org.jspecify.annotations.NullMarked;
