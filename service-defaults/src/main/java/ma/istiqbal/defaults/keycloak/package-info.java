/**
 * The platform's Keycloak adapter: verifies Keycloak's access tokens and turns them into a {@link Caller}. Nothing
 * else in the platform reads a claim.
 */
@NullMarked
package ma.istiqbal.defaults.keycloak;

import org.jspecify.annotations.NullMarked;
