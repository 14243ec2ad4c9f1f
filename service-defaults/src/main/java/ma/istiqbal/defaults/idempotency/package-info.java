/** {@code Idempotency-Key} on POST: the same request takes effect once, however often it is sent. */
@NullMarked
package ma.istiqbal.defaults.idempotency;

import org.jspecify.annotations.NullMarked;
