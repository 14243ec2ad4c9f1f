/** The programme's real data, with which the system starts. */
@NullMarked
package ma.istiqbal.rollout.seed;

import org.jspecify.annotations.NullMarked;
