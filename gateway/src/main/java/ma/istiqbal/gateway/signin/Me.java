package ma.istiqbal.gateway.signin;

import java.util.List;
import ma.istiqbal.defaults.keycloak.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who the caller is.
 *
 * @param name of the person, or the id of the system's client
 * @param csrfHeader which header a session must send on every write; absent for bearer tokens, which need none
 */
record Me(
        String name,
        @Nullable String username,
        Caller.Kind kind,
        List<String> roles,
        @Nullable String partner,
        List<String> sites,
        @Nullable String csrfHeader) {}
