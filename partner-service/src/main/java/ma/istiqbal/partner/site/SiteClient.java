package ma.istiqbal.partner.site;

import ma.istiqbal.defaults.change.FollowedEvent.FollowedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "site-service", url = "${istiqbal.upstream.site-service}")
interface SiteClient {

    @GetMapping("/api/v1/site-changes")
    FollowedPage changes(@RequestParam("after") long after, @RequestParam("limit") int limit);

    @GetMapping("/api/v1/sites/{code}")
    Site site(@PathVariable("code") String code);

    record Site(
            String code,
            String partner,
            String type,
            @Nullable String region,
            long version) {}
}
