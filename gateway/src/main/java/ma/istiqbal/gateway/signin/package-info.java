/** Who a request comes from: staff with a session, or a partner's system with a token. */
@NullMarked
package ma.istiqbal.gateway.signin;

import org.jspecify.annotations.NullMarked;
