/** The phases of the programme: their dates, their sites, and their life-cycle with its guards. */
@NullMarked
package ma.istiqbal.rollout.phase;

import org.jspecify.annotations.NullMarked;
