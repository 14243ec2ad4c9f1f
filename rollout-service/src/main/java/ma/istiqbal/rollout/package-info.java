/**
 * rollout-service owns how the programme spreads: its phases, and the deployment of each site within them. It never
 * keeps what a site or an administration is: it asks the service that does.
 */
@NullMarked
package ma.istiqbal.rollout;

import org.jspecify.annotations.NullMarked;
