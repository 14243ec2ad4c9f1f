package ma.istiqbal.feedback.point;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.feedback.questionnaire.QuestionnaireForm;
import ma.istiqbal.feedback.questionnaire.Questionnaires;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/public/v1/feedback-points")
@Tag(name = "Public feedback", description = "For citizens: no account, no identity")
class PublicPointController {

    private final OpenPoints points;
    private final PointCodes codes;
    private final KnownSites sites;
    private final Questionnaires questionnaires;
    private final Declaration declaration;

    PublicPointController(
            OpenPoints points,
            PointCodes codes,
            KnownSites sites,
            Questionnaires questionnaires,
            Declaration declaration) {
        this.declaration = declaration;
        this.points = points;
        this.codes = codes;
        this.sites = sites;
        this.questionnaires = questionnaires;
    }

    @Operation(
            summary = "The form of a feedback point",
            description = "Where it stands, what it asks, and the signed code to send with the answers. "
                    + "410 FEEDBACK_POINT_REVOKED when its poster is no longer valid.")
    @GetMapping("/{publicId}")
    @PermitAll
    Form form(
            @PathVariable String publicId,
            @Parameter(description = "An earlier version, which the device still shows; the newest when absent")
                    @RequestParam(required = false)
                    @Nullable
                    String questionnaire) {
        FeedbackPoint point = points.visible(publicId);
        KnownSite site = sites.find(point.site()).orElseThrow(() -> new FeedbackPointNotFound(publicId));
        return new Form(
                publicId,
                codes.codeOf(publicId),
                point.channel(),
                new Place(site.code(), site.names(), site.locality(), point.servicePoint()),
                point.names(),
                site.listens() ? point.state() : PointState.SUSPENDED,
                point.notice(),
                declaration.reference(),
                QuestionnaireForm.of(questionnaires.shown(questionnaire)));
    }

    @Schema(name = "FeedbackForm")
    record Form(
            @Schema(example = "K7Q2M9XW4RTB") String publicId,

            @Schema(description = "To be sent as point with the answers")
            String code,

            @Schema(
                    description =
                            "How citizens answer here; a KIOSK is shared, so nothing of one may be left to the next")
            Channel channel,

            Place site,
            LocalizedText names,

            @Schema(description = "ACTIVE, or SUSPENDED when it takes no answers for now")
            PointState status,

            @Schema(description = "Why it takes no answers, when that was told") @Nullable
            LocalizedText notice,

            @Schema(description = "Under which the processing is declared to the CNDP", example = "D-123/2026")
            @Nullable
            String declarationRef,

            QuestionnaireForm questionnaire) {}

    @Schema(name = "FeedbackPlace")
    record Place(
            @Schema(example = "RABAT-ANNEX-06") String code,
            LocalizedText names,
            LocalizedText locality,
            @Nullable String servicePoint) {}
}
