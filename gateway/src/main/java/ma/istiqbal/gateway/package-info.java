/**
 * The only door of the platform. Owns staff sessions and the limits of each caller; decides who somebody is, never what
 * somebody may do with a resource: that is the service's, which checks the token again.
 */
@NullMarked
package ma.istiqbal.gateway;

import org.jspecify.annotations.NullMarked;
