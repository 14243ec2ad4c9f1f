/** Text in three languages: how it is given, stored, compared and searched. */
@NullMarked
package ma.istiqbal.defaults.text;

import org.jspecify.annotations.NullMarked;
