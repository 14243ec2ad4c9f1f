/**
 * Where it is asked: feedback points, each bound to one site for ever, and the signed codes that their posters carry.
 */
@NullMarked
package ma.istiqbal.feedback.point;

import org.jspecify.annotations.NullMarked;
