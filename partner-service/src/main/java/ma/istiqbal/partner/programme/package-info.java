/** What is the same for the whole programme: its day, and the form of its codes. */
@NullMarked
package ma.istiqbal.partner.programme;

import org.jspecify.annotations.NullMarked;
