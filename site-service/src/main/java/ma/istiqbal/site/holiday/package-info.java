/** Public holidays of countries: data with a source, provisional until somebody confirms it. */
@NullMarked
package ma.istiqbal.site.holiday;

import org.jspecify.annotations.NullMarked;
