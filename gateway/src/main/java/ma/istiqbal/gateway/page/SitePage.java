package ma.istiqbal.gateway.page;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.istiqbal.gateway.page.SiteDetails.Hours;
import ma.istiqbal.gateway.page.SiteDetails.Results;
import ma.istiqbal.gateway.routing.Services;
import ma.istiqbal.gateway.routing.Upstream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A site as anyone may know it: its hours, its services, and what its users say, as published. */
@Controller
@PermitAll
class SitePage {

    private final ServiceReads reads;
    private final Services services;

    SitePage(ServiceReads reads, Services services) {
        this.reads = reads;
        this.services = services;
    }

    @GetMapping("/sites/{code:[A-Z0-9-]{1,100}}")
    String show(
            @PathVariable String code,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("path", "/sites/" + code);
        model.addAttribute("dates", new LocalDates(locale));
        model.addAttribute("silent", false);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Part<Hours>> hours = CompletableFuture.supplyAsync(
                    () -> part(services.site(), "/public/v1/sites/" + code + "/hours", Hours.class), threads);
            CompletableFuture<Part<Results>> results = CompletableFuture.supplyAsync(
                    () -> part(services.feedback(), "/public/v1/indicators?site=" + code, Results.class), threads);
            Optional<SiteDetails> site =
                    reads.find(services.site(), "/public/v1/sites/" + code, SiteDetails.class, null);
            if (site.isEmpty()) {
                response.setStatus(HttpStatus.NOT_FOUND.value());
            }
            model.addAttribute("site", site.orElse(null));
            model.addAttribute("hours", hours.join());
            model.addAttribute("results", results.join());
        } catch (NoAnswer silent) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            model.addAttribute("silent", true);
        }
        return "site";
    }

    private <T> Part<T> part(Upstream upstream, String path, Class<T> type) {
        try {
            return new Part<>(reads.find(upstream, path, type, null).orElse(null), false);
        } catch (NoAnswer silent) {
            return new Part<>(null, true);
        }
    }

    /**
     * One part of the page, which the others do not need.
     *
     * @param value absent when there is none, or when none is to be had now
     */
    record Part<T>(@Nullable T value, boolean silent) {}
}
