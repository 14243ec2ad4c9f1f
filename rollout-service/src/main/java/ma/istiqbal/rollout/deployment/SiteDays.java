package ma.istiqbal.rollout.deployment;

import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.rollout.calendar.CalendarGap;
import org.jspecify.annotations.Nullable;

/**
 * The working days of a deployment's site, as far as a reader needs them: what is known of a deployment is shown also
 * while its days cannot be counted.
 *
 * @param days absent when they cannot be counted, or nothing is planned that they would count
 * @param gap why they cannot be counted
 */
record SiteDays(@Nullable WorkingDays days, @Nullable CalendarGap gap) {}
