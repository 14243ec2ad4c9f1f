package ma.istiqbal.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Which requests need a caller, and which come from somebody who reads pages. */
final class Paths {

    private Paths() {}

    static boolean needCaller(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.equals("/me") || path.equals("/staff") || path.startsWith("/staff/");
    }

    /** Asked for by somebody's browser, not by a program: that one can be sent to sign in. */
    static boolean isNavigation(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return HttpMethod.GET.matches(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }
}
