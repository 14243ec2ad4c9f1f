package ma.istiqbal.gateway.signin;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What was posted is no logout token of our Keycloak for us, or was used before. */
final class InvalidLogoutToken extends Refusal {

    InvalidLogoutToken() {
        super(HttpStatus.BAD_REQUEST, "INVALID_LOGOUT_TOKEN");
    }
}
