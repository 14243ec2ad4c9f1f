/** The conventions of every endpoint: strict bodies, known query parameters, conditional writes. */
@NullMarked
package ma.istiqbal.defaults.web;

import org.jspecify.annotations.NullMarked;
