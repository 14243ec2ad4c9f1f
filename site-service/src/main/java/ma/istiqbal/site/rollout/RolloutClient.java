package ma.istiqbal.site.rollout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "rollout-service", url = "${istiqbal.upstream.rollout-service}")
interface RolloutClient {

    @GetMapping("/api/v1/deployments")
    DeploymentPage deployments(@RequestParam("site") String site, @RequestParam("limit") int limit);

    @GetMapping("/api/v1/phases/{code}")
    Phase phase(@PathVariable("code") String code);

    @GetMapping("/api/v1/gates")
    GatePage gates(
            @RequestParam("site") String site, @RequestParam("kind") String kind, @RequestParam("limit") int limit);

    record Phase(List<String> sites) {}

    record GatePage(List<Gate> items) {}

    /** {@code decision}: absent before the gate is decided. */
    record Gate(@Nullable String decision) {}

    record DeploymentPage(List<Deployment> items) {}

    /**
     * @param readyToOpen every stage before OPENING is done
     * @param phaseOver absent where the answer is older than the field
     */
    record Deployment(boolean readyToOpen, @Nullable Boolean phaseOver) {

        /** Its phase ended before it was ready. */
        boolean givenUp() {
            return !readyToOpen && Boolean.TRUE.equals(phaseOver);
        }
    }
}
