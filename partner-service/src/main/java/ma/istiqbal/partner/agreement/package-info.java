/**
 * The agreements: between whom, for which sites, from which day to which, and in which state of their life. An expired
 * agreement blocks what needs one, and deletes nothing.
 */
@NullMarked
package ma.istiqbal.partner.agreement;

import org.jspecify.annotations.NullMarked;
