package ma.istiqbal.feedback.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.feedback.site.Code;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new point must fulfil. */
@Component
class PointRules {

    private final KnownSites sites;
    private final PointCodes codes;

    PointRules(KnownSites sites, PointCodes codes) {
        this.sites = sites;
        this.codes = codes;
    }

    /** Body that sets up a point. */
    record SetUpPoint(
            @NotNull @Pattern(regexp = Code.PATTERN) String site,
            @Nullable @Pattern(regexp = Code.PATTERN) String servicePoint,
            @NotNull Channel channel,
            @NotNull @Valid LocalizedText names) {}

    /** Body that renames a point. */
    record RenamePoint(@NotNull @Valid LocalizedText names) {}

    FeedbackPoint draft(SetUpPoint body, Caller caller) {
        KnownSite site = sites.find(body.site(), caller.scope())
                .filter(known -> !known.isOver())
                .orElseThrow(() -> new ImpossibleRequest(Violation.at("/site", "NO_SUCH_SITE", body.site())));
        String servicePoint = body.servicePoint();
        if (servicePoint != null && !site.servicePoints().contains(servicePoint)) {
            throw new ImpossibleRequest(Violation.at("/servicePoint", "NO_SUCH_SERVICE_POINT", servicePoint));
        }
        return new FeedbackPoint(
                codes.freshId(),
                site.code(),
                site.partner(),
                servicePoint,
                body.channel(),
                PointState.DRAFT,
                body.names(),
                false,
                List.of(),
                Poster.first(site.names()),
                null);
    }
}
