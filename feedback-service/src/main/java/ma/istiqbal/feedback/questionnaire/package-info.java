/**
 * What is asked: versioned questionnaires, immutable once published, the same in Arabic and in French.
 */
@NullMarked
package ma.istiqbal.feedback.questionnaire;

import org.jspecify.annotations.NullMarked;
