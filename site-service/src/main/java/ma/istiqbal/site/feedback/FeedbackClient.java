package ma.istiqbal.site.feedback;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "feedback-service", url = "${istiqbal.upstream.feedback-service}")
interface FeedbackClient {

    @GetMapping("/api/v1/feedback-points")
    PointPage points(
            @RequestParam("site") String site, @RequestParam("state") String state, @RequestParam("limit") int limit);

    @GetMapping("/api/v1/indicators")
    Indicators indicators(@RequestParam("site") String site);

    @GetMapping("/api/v1/indicators")
    WaitIndicators waits(
            @RequestParam("site") String site,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to,
            @RequestParam(name = "by", required = false) @Nullable String by);

    record PointPage(List<Point> items) {}

    record Point(String publicId) {}

    /** {@code n}: answers counted over the whole time. */
    record Indicators(long n) {}

    /** {@code periods}: present when asked for by day or month. */
    record WaitIndicators(WaitFigures figures, @Nullable List<WaitPart> periods) {}

    record WaitPart(LocalDate from, WaitFigures figures) {}

    record WaitFigures(DeclaredWait declaredWait) {}
}
