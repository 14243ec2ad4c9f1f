package ma.istiqbal.gateway.page;

import jakarta.annotation.security.PermitAll;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;
import ma.istiqbal.gateway.routing.Services;
import ma.istiqbal.gateway.routing.Upstream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Passes on the services' OpenAPI documents; nothing else of their technical endpoints is reachable. */
@RestController
class DocumentController {

    private final ServiceReads reads;
    private final Services services;

    DocumentController(ServiceReads reads, Services services) {
        this.reads = reads;
        this.services = services;
    }

    @GetMapping("/docs/openapi/{service}.json")
    @PermitAll
    ResponseEntity<String> document(@PathVariable String service) {
        Upstream upstream = services.all().stream()
                .filter(known -> known.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            String document = reads.find(upstream, "/v3/api-docs", String.class, null)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
        } catch (NoAnswer silent) {
            throw new UpstreamUnavailable(service);
        }
    }
}
