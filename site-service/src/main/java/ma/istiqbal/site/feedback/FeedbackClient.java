package ma.istiqbal.site.feedback;

import java.util.List;
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

    record PointPage(List<Point> items) {}

    record Point(String publicId) {}

    /** {@code n}: answers counted over the whole time. */
    record Indicators(long n) {}
}
