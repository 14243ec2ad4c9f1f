package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.istiqbal.gateway.routing.RelayedToken;
import ma.istiqbal.gateway.routing.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What citizens say of the sites that the signed-in member of staff may see; asked in that person's own name. */
@Controller
@PermitAll
class StaffPage {

    private static final int MOST_SITES = 50;

    /** One page must not take all places that staff has at a service. */
    private static final int AT_ONCE = 5;

    private final ServiceReads reads;
    private final Services services;

    StaffPage(ServiceReads reads, Services services) {
        this.reads = reads;
        this.services = services;
    }

    @GetMapping("/staff")
    String show(
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            HttpServletResponse response,
            Model model) {
        String token = RelayedToken.current();
        SiteCards sites = sites(cursor, token);
        if (SiteCards.isPageMissing(cursor, sites)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("path", SiteCards.path("/staff", cursor));
        model.addAttribute("list", "/staff");
        model.addAttribute("first", cursor == null);
        model.addAttribute("sites", sites);
        model.addAttribute("rows", sites == null ? null : rows(sites, token));
        return "staff";
    }

    /** Absent when they are not to be had now. */
    private @Nullable SiteCards sites(@Nullable String cursor, @Nullable String token) {
        String address = SiteCards.address("/api/v1/sites", MOST_SITES, cursor);
        try {
            return reads.find(services.site(), address, SiteCards.class, token).orElse(SiteCards.NONE);
        } catch (NoAnswer silent) {
            return null;
        }
    }

    private List<Row> rows(SiteCards sites, @Nullable String token) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<CompletableFuture<Row>> rows = sites.items().stream()
                    .map(site ->
                            CompletableFuture.supplyAsync(() -> new Row(site, indicators(site.code(), token)), threads))
                    .toList();
            return rows.stream().map(CompletableFuture::join).toList();
        }
    }

    private @Nullable Indicators indicators(String site, @Nullable String token) {
        String query = "?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8);
        try {
            return reads.find(services.feedback(), "/api/v1/indicators" + query, Indicators.class, token)
                    .orElse(null);
        } catch (NoAnswer silent) {
            return null;
        }
    }

    /** @param indicators absent when they are not to be had now, or not for this reader */
    record Row(SiteCards.Card site, @Nullable Indicators indicators) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Indicators(long n, Figures figures) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figures(Figure overallMean, Figure csat, Figure receptionIndex) {}
}
