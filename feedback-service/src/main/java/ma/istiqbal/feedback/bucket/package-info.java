/**
 * Day buckets: what was answered at one point on one day; and the sums of them, of a site's month and of a stratum's.
 * Each can be counted anew from what it sums up, and reconciliation does.
 */
@NullMarked
package ma.istiqbal.feedback.bucket;

import org.jspecify.annotations.NullMarked;
