package ma.istiqbal.site.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import ma.istiqbal.site.registry.Site;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param examples codes of sites, ten at most
 */
@Schema(name = "RegistryCheckResult")
public record CheckResult(
        String code,

        @Schema(description = "null where whoever should know gave no answer")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        Integer count,

        List<String> examples) {

    private static final int MOST_EXAMPLES = 10;

    static CheckResult of(String code, List<Site> failing) {
        return new CheckResult(
                code,
                failing.size(),
                failing.stream().map(Site::code).sorted().limit(MOST_EXAMPLES).toList());
    }

    static CheckResult unknown(String code) {
        return new CheckResult(code, null, List.of());
    }
}
