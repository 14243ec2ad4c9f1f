/**
 * The arithmetic of working days and working time: a calendar's data in, dates and instants out. It knows nothing of sites,
 * services or storage; whoever owns a calendar gives it its data.
 */
@NullMarked
package ma.istiqbal.calendar;

import org.jspecify.annotations.NullMarked;
