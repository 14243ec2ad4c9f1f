/** The door to partner-service. */
@NullMarked
package ma.istiqbal.site.partner;

import org.jspecify.annotations.NullMarked;
