/**
 * feedback-service owns what citizens say of their reception, and the figures that follow from it. It never knows why a
 * site exists or in what phase it is: it follows site-service's feed for the little it needs, and asks nobody while a
 * citizen waits.
 */
@NullMarked
package ma.istiqbal.feedback;

import org.jspecify.annotations.NullMarked;
