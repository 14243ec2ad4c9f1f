/**
 * Day buckets: what was answered at one point on one day, as counts that are rebuilt from the submissions themselves,
 * never added up by increments.
 */
@NullMarked
package ma.istiqbal.feedback.bucket;

import org.jspecify.annotations.NullMarked;
