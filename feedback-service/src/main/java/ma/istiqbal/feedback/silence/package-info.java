/**
 * Who has not been heard: sites and kiosks without a submission for some of the hours in which, by their own calendar, they
 * were open. Derived from submissions, points and calendars; nothing here is ever edited.
 */
@NullMarked
package ma.istiqbal.feedback.silence;

import org.jspecify.annotations.NullMarked;
