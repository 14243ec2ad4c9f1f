/** Working days: on which days work on a site goes on. */
@NullMarked
package ma.istiqbal.rollout.calendar;

import org.jspecify.annotations.NullMarked;
