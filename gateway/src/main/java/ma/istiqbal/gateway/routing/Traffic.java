package ma.istiqbal.gateway.routing;

import java.util.Locale;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a request is to a service. Each kind has places of its own there: whatever citizens do, staff can work, and the
 * other way round, and what moves much data takes no place from what is answered at once.
 */
public enum Traffic {
    PUBLIC,
    PUBLIC_BULK,
    CALLERS,
    CALLERS_BULK,
    /** Streams, which last until one of the two leaves. */
    LIVE;

    static Traffic of(ServerRequest request) {
        if (RouteConfiguration.isStream(request)) {
            return LIVE;
        }
        boolean open = request.path().startsWith("/public/");
        if (RouteConfiguration.movesMuchData(request)) {
            return open ? PUBLIC_BULK : CALLERS_BULK;
        }
        return open ? PUBLIC : CALLERS;
    }

    int atOnce(UpstreamProperties upstreams) {
        return switch (this) {
            case PUBLIC -> upstreams.publicAtOnce();
            case CALLERS -> upstreams.callersAtOnce();
            case PUBLIC_BULK, CALLERS_BULK -> upstreams.bulkAtOnce();
            case LIVE -> upstreams.streamsAtOnce();
        };
    }

    /** As metrics name its places at a service. */
    String at(String service) {
        return service + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
