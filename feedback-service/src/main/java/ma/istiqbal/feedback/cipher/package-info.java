/**
 * Keys that can be rotated, and what is made with them: signatures, sealed texts, and names that nobody guesses.
 */
@NullMarked
package ma.istiqbal.feedback.cipher;

import org.jspecify.annotations.NullMarked;
