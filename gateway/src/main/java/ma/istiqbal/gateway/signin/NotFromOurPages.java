package ma.istiqbal.gateway.signin;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A session wants to write without the token that only our own pages can know. */
final class NotFromOurPages extends Refusal {

    NotFromOurPages() {
        super(HttpStatus.FORBIDDEN, "CSRF_TOKEN_REQUIRED", SessionCsrfTokens.HEADER, SessionCsrfTokens.COOKIE);
    }
}
