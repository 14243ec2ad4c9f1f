/**
 * The citizens' answers: one insert for each submission, personal data masked and the original text sealed before
 * anything is stored.
 */
@NullMarked
package ma.istiqbal.feedback.submission;

import org.jspecify.annotations.NullMarked;
