/** Lists in pages that stay stable under inserts: keyset cursors, opaque and signed. */
@NullMarked
package ma.istiqbal.defaults.paging;

import org.jspecify.annotations.NullMarked;
