/**
 * How much one caller may ask for in a time. Counted in memory, by each replica for itself: behind two replicas a caller
 * gets up to twice its quota, and nothing that tells people apart is ever stored.
 */
@NullMarked
package ma.istiqbal.gateway.limit;

import org.jspecify.annotations.NullMarked;
