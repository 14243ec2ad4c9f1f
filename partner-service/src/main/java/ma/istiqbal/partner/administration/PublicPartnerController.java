package ma.istiqbal.partner.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.partner.programme.ProgrammeDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Only partners that take part: with whom the programme still negotiates is not for everyone to know. */
@RestController
@RequestMapping("/public/v1/partners")
@Tag(name = "Public partners", description = "The names of those who take part in the programme; no sign-in")
class PublicPartnerController {

    private static final PartnerFilter TAKING_PART = new PartnerFilter(null, null, PartnerStatus.ACTIVE);

    private final Partners partners;
    private final ProgrammeDay day;

    PublicPartnerController(Partners partners, ProgrammeDay day) {
        this.partners = partners;
        this.day = day;
    }

    @Operation(summary = "List the active partners", description = "Names only.")
    @GetMapping
    @PermitAll
    ResponseEntity<Page<PublicPartner>> list(@Valid @ModelAttribute PublicPartnerQuery query) {
        return partners.page(TAKING_PART, new Scope.Everything(), query.page())
                .map(partner -> PublicPartner.of(partner, day.today()))
                .asResponse();
    }

    @Operation(summary = "One active partner", description = "Names only.")
    @GetMapping("/{code}")
    @PermitAll
    ResponseEntity<PublicPartner> one(@PathVariable String code) {
        Stored<Partner> partner = partners.get(code, new Scope.Everything());
        if (!partner.state().isActive()) {
            throw new PartnerNotFound(code);
        }
        // No ETag: a new title comes into use at midnight, without a new version.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(PublicPartner.of(partner, day.today()));
    }

    record PublicPartnerQuery(
            @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @Nullable @Size(max = 2000) String cursor,
            @Nullable @Size(min = 1, max = 200) String q) {

        PageRequest page() {
            return PageRequest.of(limit, cursor, null, null, q, Partners.SORTING);
        }
    }

    /** A partner as anyone sees it. */
    @Schema(name = "PublicPartner")
    record PublicPartner(
            @Schema(example = "INTERIOR") String code,
            LocalizedText names,
            @Nullable LocalizedText acronym) {

        static PublicPartner of(Stored<Partner> stored, LocalDate today) {
            Partner partner = stored.state();
            return new PublicPartner(
                    partner.code(),
                    partner.profile().namesOn(today),
                    partner.profile().acronym());
        }
    }
}
