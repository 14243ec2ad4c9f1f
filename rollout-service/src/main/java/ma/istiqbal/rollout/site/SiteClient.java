package ma.istiqbal.rollout.site;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(name = "site-service", url = "${istiqbal.upstream.site-service}")
interface SiteClient {

    @GetMapping("/api/v1/sites/{code}")
    Site site(@PathVariable("code") String code);
}
