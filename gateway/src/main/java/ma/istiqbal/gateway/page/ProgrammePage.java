package ma.istiqbal.gateway.page;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: the programme and its sites. */
@Controller
@PermitAll
class ProgrammePage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Africa/Casablanca"));

    private final PublicData data;

    ProgrammePage(PublicData data) {
        this.data = data;
    }

    /**
     * Shows the page.
     *
     * @param language read by {@link Languages}
     * @param cursor where the list of sites goes on
     * @param signIn {@code failed} for somebody who comes back from an attempt
     */
    @GetMapping("/")
    String show(
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "signin", required = false) @Nullable String signIn,
            HttpServletResponse response,
            Model model) {
        Optional<Known<Programme>> programme = data.programme();
        Optional<Known<SiteCards>> sites = data.sites(cursor);
        SiteCards shown = sites.map(Known::value).orElse(null);
        if (SiteCards.isPageMissing(cursor, shown)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("path", SiteCards.path("/", cursor));
        model.addAttribute("list", "/");
        model.addAttribute("signInFailed", "failed".equals(signIn));
        model.addAttribute("programme", programme.map(Known::value).orElse(null));
        model.addAttribute("first", cursor == null);
        model.addAttribute("sites", shown);
        model.addAttribute("oldSince", oldest(programme.orElse(null), sites.orElse(null)));
        return "programme";
    }

    /** The time of the oldest part that could not be renewed. */
    private static @Nullable String oldest(@Nullable Known<?>... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(Known::stale)
                .map(Known::asOf)
                .min(Instant::compareTo)
                .map(TIME::format)
                .orElse(null);
    }
}
