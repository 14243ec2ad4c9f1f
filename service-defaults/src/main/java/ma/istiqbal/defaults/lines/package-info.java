/** Uploads of many JSON objects, one on each line, that are read, stored and answered without ever being held whole. */
@NullMarked
package ma.istiqbal.defaults.lines;

import org.jspecify.annotations.NullMarked;
