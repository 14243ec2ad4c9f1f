/** When sites are open, as site-service last told: a read model that follows its feed. The arithmetic is a library's. */
@NullMarked
package ma.istiqbal.feedback.calendar;

import org.jspecify.annotations.NullMarked;
