package ma.istiqbal.rollout.partner;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(name = "partner-service", url = "${istiqbal.upstream.partner-service}")
interface PartnerClient {

    @GetMapping("/api/v1/partners/{code}")
    Partner partner(@PathVariable("code") String code);

    record Partner(String code, String status) {}
}
