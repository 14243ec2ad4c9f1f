package ma.istiqbal.gateway.routing;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Whether a request asks for one of some paths or for something under them. */
final class PathUnder implements RequestPredicate {

    private final List<PathPattern> patterns;

    PathUnder(List<String> paths) {
        this.patterns = paths.stream()
                .map(path -> PathPatternParser.defaultInstance.parse(path + "/**"))
                .toList();
    }

    @Override
    public boolean test(ServerRequest request) {
        PathContainer path = request.requestPath().pathWithinApplication();
        for (PathPattern pattern : patterns) {
            if (pattern.matches(path)) {
                // Metrics name the pattern, never the path, which may hold an id.
                request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, pattern);
                return true;
            }
        }
        return false;
    }
}
