/** Which path belongs to which service, and what happens to a request on its way there and back. */
@NullMarked
package ma.istiqbal.gateway.routing;

import org.jspecify.annotations.NullMarked;
