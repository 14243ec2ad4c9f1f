package ma.istiqbal.feedback.site;

import ma.istiqbal.defaults.change.FollowedEvent.FollowedPage;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "site-service", url = "${istiqbal.upstream.site-service}")
interface SiteClient {

    @GetMapping("/api/v1/site-changes")
    FollowedPage changes(@RequestParam("after") long after, @RequestParam("limit") int limit);
}
