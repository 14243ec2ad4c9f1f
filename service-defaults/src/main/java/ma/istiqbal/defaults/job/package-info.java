/** Work that a service does by itself, beside its requests: repeated, woken early, done by one instance at a time. */
@NullMarked
package ma.istiqbal.defaults.job;

import org.jspecify.annotations.NullMarked;
