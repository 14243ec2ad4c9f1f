package ma.istiqbal.rollout.site;

import java.util.List;
import ma.istiqbal.defaults.change.FollowedEvent.FollowedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "site-service", url = "${istiqbal.upstream.site-service}")
interface SiteClient {

    @GetMapping("/api/v1/sites/{code}")
    Site site(@PathVariable("code") String code);

    @GetMapping("/api/v1/sites/{code}/calendar")
    SiteCalendar calendar(@PathVariable("code") String code);

    @GetMapping("/api/v1/holidays")
    HolidayPage holidays(
            @RequestParam("country") String country,
            @RequestParam("limit") int limit,
            @Nullable @RequestParam(name = "cursor", required = false) String cursor);

    @GetMapping("/api/v1/site-changes")
    FollowedPage changes(@RequestParam("after") long after, @RequestParam("limit") int limit);

    record HolidayPage(List<Holiday> items, @Nullable String nextCursor) {}
}
