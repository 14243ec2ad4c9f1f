package ma.istiqbal.site.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "feedback-service", url = "${istiqbal.upstream.feedback-service}")
interface FeedbackClient {

    @GetMapping("/api/v1/feedback-points")
    PointPage points(
            @RequestParam("site") String site, @RequestParam("state") String state, @RequestParam("limit") int limit);

    @GetMapping("/api/v1/feedback-points")
    PointPage points(
            @RequestParam("state") String state,
            @RequestParam("limit") int limit,
            @Nullable @RequestParam(name = "cursor", required = false) String cursor);

    @GetMapping("/api/v1/indicators")
    Indicators indicators(@RequestParam("site") String site);

    @GetMapping("/api/v1/indicators")
    Indicators indicators(
            @RequestParam("site") String site, @RequestParam("from") LocalDate from, @RequestParam("to") LocalDate to);

    @GetMapping("/api/v1/cases")
    CasePage cases(
            @RequestParam("site") String site, @RequestParam("open") boolean open, @RequestParam("limit") int limit);

    record CasePage(List<Case> items) {}

    record Case(String code) {}

    record PointPage(List<Point> items, @Nullable String nextCursor) {}

    record Point(String publicId, String site) {}

    /** {@code n}: answers counted over the period. */
    record Indicators(long n, @Nullable Map<String, Figure> figures) {}

    /** {@code status}: OK only where the value rests on enough answers. */
    record Figure(@Nullable Double value, String status) {}
}
