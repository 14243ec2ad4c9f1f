/** What is seen of a running service from outside: bounded metrics, and traces that go on in the next service. */
@NullMarked
package ma.istiqbal.defaults.observe;

import org.jspecify.annotations.NullMarked;
