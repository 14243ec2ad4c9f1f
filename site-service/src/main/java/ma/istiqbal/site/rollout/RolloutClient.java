package ma.istiqbal.site.rollout;

import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "rollout-service", url = "${istiqbal.upstream.rollout-service}")
interface RolloutClient {

    @GetMapping("/api/v1/deployments")
    DeploymentPage deployments(@RequestParam("site") String site, @RequestParam("limit") int limit);

    record DeploymentPage(List<Deployment> items) {}

    /** {@code readyToOpen}: every stage before OPENING is done. */
    record Deployment(String code, boolean readyToOpen) {}
}
