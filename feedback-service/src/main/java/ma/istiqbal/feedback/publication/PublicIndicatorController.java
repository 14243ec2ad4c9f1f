package ma.istiqbal.feedback.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import ma.istiqbal.defaults.paging.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Public indicators", description = "Figures that anyone may read: of complete periods, as published")
class PublicIndicatorController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final PublicResults results;

    PublicIndicatorController(PublicResults results) {
        this.results = results;
    }

    @Operation(
            summary = "The public figures of a site, a region, a partner, a type, a phase, or the nation",
            description =
                    "Of the last published month or quarter, or of the one asked for; never of other spans of "
                            + "time, whose differences would tell of few people. OK from 30 answers on; from 10 INDICATIVE, "
                            + "with the band in which the value lies; below that, and where it could be computed from other "
                            + "figures, SUPPRESSED. The ETag is that of the edition. 410 with the reason when it was retracted.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PublicArea.class)))
    @GetMapping(value = "/public/v1/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
    @PermitAll
    ResponseEntity<byte[]> ofArea(@Valid @ModelAttribute PublicQuery query) {
        Map.Entry<Level, String> area = query.area();
        Publication edition = results.edition(query.period());
        return of(edition).body(results.area(edition, area.getKey(), area.getValue()));
    }

    @Operation(
            summary = "The public figures of all areas of a level",
            description = "In the order of their codes, which says nothing of who is better: intervals that overlap "
                    + "cannot be ranked.")
    @GetMapping("/public/v1/indicators/levels/{level}")
    @PermitAll
    ResponseEntity<Page<AreaFigures>> ofLevel(
            @PathVariable Level level, @Valid @ModelAttribute PublicQuery.Areas query) {
        Publication edition = results.edition(query.period());
        Page<AreaFigures> page = results.areas(edition, level, query.limit(), query.cursor());
        ResponseEntity<Page<AreaFigures>> answer = page.asResponse();
        return of(edition).headers(answer.getHeaders()).body(page);
    }

    static ResponseEntity.BodyBuilder of(Publication edition) {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .eTag("\"" + edition.id() + "-"
                        + Objects.requireNonNull(edition.contents()).hash() + "\"");
    }
}
