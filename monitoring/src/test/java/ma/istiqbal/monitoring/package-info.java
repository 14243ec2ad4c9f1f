/** Keeps what is watched true: the rules are what their tests say, every alert helps whoever is woken, every panel is read. */
@NullMarked
package ma.istiqbal.monitoring;

import org.jspecify.annotations.NullMarked;
