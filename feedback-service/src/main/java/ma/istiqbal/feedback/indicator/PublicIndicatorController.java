package ma.istiqbal.feedback.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Public indicators", description = "What anyone may know of the figures; no sign-in")
class PublicIndicatorController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Indicators indicators;

    PublicIndicatorController(Indicators indicators) {
        this.indicators = indicators;
    }

    @Operation(
            summary = "The public figures of a site",
            description = "OK from 30 answers on, INDICATIVE from 10, and nothing below.")
    @GetMapping("/public/v1/indicators")
    @PermitAll
    ResponseEntity<PublicIndicators> ofSite(@Valid @ModelAttribute PublicQuery query) {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(new PublicIndicators(query.site(), indicators.published(query.site())));
    }

    record PublicQuery(
            @NotNull @Pattern(regexp = "[A-Z0-9]{2,20}(-[A-Z0-9]{1,20}){0,5}")
            String site) {}

    @Schema(name = "PublicIndicators")
    record PublicIndicators(
            @Schema(example = "RABAT-ANNEX-06") String site, Figures figures) {}
}
