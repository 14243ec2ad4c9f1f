/**
 * The programme's real data, with which the system starts.
 */
@NullMarked
package ma.istiqbal.feedback.programme;

import org.jspecify.annotations.NullMarked;
