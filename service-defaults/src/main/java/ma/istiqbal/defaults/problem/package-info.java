/** Every refusal of the platform, in one shape: RFC 9457 problems with a stable code, localised, all bad fields at once. */
@NullMarked
package ma.istiqbal.defaults.problem;

import org.jspecify.annotations.NullMarked;
