/** The working days of sites: the arithmetic is a library's, the calendars are site-service's. */
@NullMarked
package ma.istiqbal.rollout.calendar;

import org.jspecify.annotations.NullMarked;
