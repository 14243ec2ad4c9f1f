/**
 * Answers about unofficial payments: their own database and key. They pass through this package only, and never into
 * the figures of a site.
 */
@NullMarked
package ma.istiqbal.feedback.integrity;

import org.jspecify.annotations.NullMarked;
