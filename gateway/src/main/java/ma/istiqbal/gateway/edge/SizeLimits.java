package ma.istiqbal.gateway.edge;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a request may be.
 *
 * @param body of any request
 * @param bulkBody of a request to one of the bulk paths
 * @param bulkPaths Ant patterns
 * @param address characters of path and query together
 */
@Validated
@ConfigurationProperties("istiqbal.size")
record SizeLimits(
        @DefaultValue("1MB") @NotNull DataSize body,
        @DefaultValue("16MB") @NotNull DataSize bulkBody,

        @DefaultValue({"/public/v1/feedback/batch", "/api/v1/sites/*/visits"})
        List<String> bulkPaths,

        @DefaultValue("8192") int address) {

    /** It remembers how its patterns are to be read, which costs more than to match them. */
    private static final AntPathMatcher PATHS = new AntPathMatcher();

    long bodyOf(String path) {
        boolean bulk = bulkPaths.stream().anyMatch(pattern -> PATHS.match(pattern, path));
        return (bulk ? bulkBody : body).toBytes();
    }
}
