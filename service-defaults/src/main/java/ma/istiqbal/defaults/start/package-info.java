/** What must hold before a service starts at all. */
@NullMarked
package ma.istiqbal.defaults.start;

import org.jspecify.annotations.NullMarked;
