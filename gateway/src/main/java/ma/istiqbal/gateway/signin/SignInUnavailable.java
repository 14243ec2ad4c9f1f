package ma.istiqbal.gateway.signin;

import java.time.Duration;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Keycloak does not answer and the session's token is over; the session stays for when it does. */
final class SignInUnavailable extends Refusal {

    SignInUnavailable() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "SIGN_IN_UNAVAILABLE");
        retryAfter(Duration.ofSeconds(5));
    }
}
