/** The programme's real data, with which the system starts. */
@NullMarked
package ma.istiqbal.site.programme;

import org.jspecify.annotations.NullMarked;
