/** Files that ship with a service. */
@NullMarked
package ma.istiqbal.defaults.files;

import org.jspecify.annotations.NullMarked;
