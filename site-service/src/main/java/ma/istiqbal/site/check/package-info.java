/** Looks every night, and on demand, for what is wrong in the registry as a whole. It reports; people mend. */
@NullMarked
package ma.istiqbal.site.check;

import org.jspecify.annotations.NullMarked;
