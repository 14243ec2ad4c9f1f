/** The pages people see without an application: programme, feedback form, staff overview. */
@NullMarked
package ma.istiqbal.gateway.page;

import org.jspecify.annotations.NullMarked;
