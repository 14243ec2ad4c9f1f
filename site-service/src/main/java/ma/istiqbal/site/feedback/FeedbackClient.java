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

    @GetMapping("/api/v1/indicators")
    WaitIndicators waits(
            @RequestParam("site") String site,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to,
            @RequestParam(name = "by", required = false) @Nullable String by);

    @GetMapping("/public/v1/indicators")
    PublishedWaits published(@RequestParam("site") String site);

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
    record Figure(@Nullable Double value, @Nullable Long n, String status) {}

    /** {@code periods}: present when asked for by day or month. */
    record WaitIndicators(WaitFigures figures, @Nullable List<WaitPart> periods) {}

    /** Of the last edition that was published. */
    record PublishedWaits(Edition edition, WaitFigures figures) {}

    record Edition(LocalDate from, LocalDate to) {}

    record WaitPart(LocalDate from, WaitFigures figures) {}

    record WaitFigures(DeclaredWait declaredWait) {}
}
