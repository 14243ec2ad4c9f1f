/**
 * The figures: pure formulas, each with a version, over the counts of day buckets.
 */
@NullMarked
package ma.istiqbal.feedback.indicator;

import org.jspecify.annotations.NullMarked;
