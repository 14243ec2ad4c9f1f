package ma.istiqbal.gateway.routing;

import java.net.URI;
import java.util.List;

/**
 * One service behind the gateway.
 *
 * @param name as in its documents and in problems
 * @param base its address inside the platform
 * @param paths what belongs to it: each path itself and everything under it
 */
public record Upstream(String name, URI base, List<String> paths) {

    public URI at(String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }
}
