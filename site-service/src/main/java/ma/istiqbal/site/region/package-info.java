/** The twelve regions of the country; reference data that changes by law, hence with a release. */
@NullMarked
package ma.istiqbal.site.region;

import org.jspecify.annotations.NullMarked;
