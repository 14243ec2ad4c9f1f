package ma.istiqbal.gateway.routing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;
import ma.istiqbal.gateway.edge.BodyTooLarge;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;

/** Why an exchange with a service did not come about. */
enum Failure {
    /** The client left, or sent more than its route accepts: nothing is said about the service. */
    OF_THE_CLIENT,
    UNREACHABLE,
    SLOW,
    BROKEN;

    static Failure of(Throwable failure) {
        if (BodyTooLarge.isBehind(failure)) {
            return OF_THE_CLIENT;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Failure known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return BROKEN;
    }

    private static @Nullable Failure known(Throwable cause) {
        return switch (cause) {
            case ClientAbortException left -> OF_THE_CLIENT;
            case ConnectTimeoutException unreachable -> UNREACHABLE;
            case ConnectionRequestTimeoutException full -> UNREACHABLE;
            case ConnectException refused -> UNREACHABLE;
            case UnknownHostException nowhere -> UNREACHABLE;
            case NoRouteToHostException nowhere -> UNREACHABLE;
            case SocketTimeoutException slow -> SLOW;
            case IOException broken when broken.getCause() == null -> BROKEN;
            default -> null;
        };
    }

    Refusal of(String upstream) {
        return switch (this) {
            case UNREACHABLE -> new UpstreamUnavailable(upstream);
            case SLOW -> new UpstreamTimeout();
            case BROKEN, OF_THE_CLIENT -> new BadUpstream();
        };
    }
}
