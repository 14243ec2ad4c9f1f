/** What every service's OpenAPI document says without being told: who may call, what errors look like, which headers. */
@NullMarked
package ma.istiqbal.defaults.openapi;

import org.jspecify.annotations.NullMarked;
