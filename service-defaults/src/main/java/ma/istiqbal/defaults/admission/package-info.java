/** How much is under way at once. What is more is refused at once: a queue would only make all of it late. */
@NullMarked
package ma.istiqbal.defaults.admission;

import org.jspecify.annotations.NullMarked;
