/** A service small enough to test on it what all services get from service-defaults. */
@NullMarked
package ma.istiqbal.note;

import org.jspecify.annotations.NullMarked;
