/** What every request and every answer passes first and last: addresses, headers, sizes, other origins. */
@NullMarked
package ma.istiqbal.gateway.edge;

import org.jspecify.annotations.NullMarked;
