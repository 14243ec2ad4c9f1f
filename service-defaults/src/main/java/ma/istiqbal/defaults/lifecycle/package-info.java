/**
 * Life-cycles as tables: from where, to where, who may, and on what conditions. A refused transition tells every guard
 * that does not hold, and is recorded.
 */
@NullMarked
package ma.istiqbal.defaults.lifecycle;

import org.jspecify.annotations.NullMarked;
