/** The sites: their description, their life-cycle with its guards, and how they are shown to the public. */
@NullMarked
package ma.istiqbal.site.registry;

import org.jspecify.annotations.NullMarked;
