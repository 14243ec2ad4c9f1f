package ma.istiqbal.site.partner;

import java.time.LocalDate;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "partner-service", url = "${istiqbal.upstream.partner-service}")
interface PartnerClient {

    @GetMapping("/api/v1/partners/{code}")
    Partner partner(@PathVariable("code") String code);

    @GetMapping("/api/v1/agreements")
    AgreementPage agreements(
            @RequestParam("site") String site,
            @RequestParam("effectiveOn") LocalDate effectiveOn,
            @RequestParam("limit") int limit);

    record Partner(String code, String status) {}

    record AgreementPage(List<Agreement> items) {}

    record Agreement(String code) {}
}
