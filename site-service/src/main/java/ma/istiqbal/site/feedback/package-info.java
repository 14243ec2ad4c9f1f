/** The door to feedback-service. */
@NullMarked
package ma.istiqbal.site.feedback;

import org.jspecify.annotations.NullMarked;
