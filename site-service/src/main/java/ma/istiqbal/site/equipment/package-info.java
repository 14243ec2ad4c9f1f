/** What a site is fitted out with, and what became of it. Nothing is deleted: what has served out is RETIRED. */
@NullMarked
package ma.istiqbal.site.equipment;

import org.jspecify.annotations.NullMarked;
