/** Tables that people open in a spreadsheet. */
@NullMarked
package ma.istiqbal.defaults.table;

import org.jspecify.annotations.NullMarked;
