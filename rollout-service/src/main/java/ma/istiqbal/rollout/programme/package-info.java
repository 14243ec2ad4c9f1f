/** The programme as a whole, as staff and the public see it: its vision, its objectives, its phases. */
@NullMarked
package ma.istiqbal.rollout.programme;

import org.jspecify.annotations.NullMarked;
