/**
 * When reception sites are open: their calendars, what follows from these today and in the coming days, and deadlines
 * counted on them. A deadline that somebody has stored is never moved by a change here.
 */
@NullMarked
package ma.istiqbal.site.calendar;

import org.jspecify.annotations.NullMarked;
