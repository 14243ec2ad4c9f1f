package ma.istiqbal.feedback.live;

import java.util.Optional;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.submission.Feedback;
import ma.istiqbal.feedback.submission.FeedbackView;
import ma.istiqbal.feedback.submission.Moderation;
import org.jspecify.annotations.Nullable;

/** Who follows, and what: never more than the lists of feedback and figures would show the same caller. */
record Listener(Caller caller, LiveQuery query, KnownSites sites) {

    /**
     * An event as this caller reads it.
     *
     * @param name of its kind
     */
    record Told(String name, Object data) {}

    Optional<Told> told(Event event) {
        return switch (event) {
            case Event.Said(var feedback)
            when isShown(feedback) -> Optional.of(new Told("feedback", FeedbackView.of(feedback, caller)));
            case Event.Counted(var bucket)
            when readsFigures() ->
                sites.find(bucket.site())
                        .filter(site -> covers(site.partner(), site.code(), site.region()))
                        .map(_ -> new Told("figures", FiguresChanged.of(bucket)));
            default -> Optional.empty();
        };
    }

    /** What was spam when it came is not shown; what becomes spam later is told, so that it can be taken away. */
    private boolean isShown(Feedback feedback) {
        boolean wasNeverShown = feedback.moderation() == Moderation.EXCLUDED && feedback.revision() == 1;
        return !wasNeverShown && covers(feedback.partner(), feedback.site(), feedback.region());
    }

    private boolean readsFigures() {
        return caller.kind() == Caller.Kind.STAFF || caller.has(Roles.INDICATORS_READ);
    }

    private boolean covers(String partner, String site, @Nullable String region) {
        return caller.scope().covers(partner, site) && query.selects(partner, site, region);
    }
}
