/**
 * The door to site-service: what a site is, as far as an agreement needs to know it. It follows that service's feed into
 * a read model of our own, and so keeps answering while that service is down.
 */
@NullMarked
package ma.istiqbal.partner.site;

import org.jspecify.annotations.NullMarked;
