package ma.istiqbal.feedback.point;

import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.feedback.point.PointView.VisitsView;
import ma.istiqbal.feedback.point.RevokedVisits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows points with their codes, and with the visits of those that are revoked. */
@Component
class PointViews {

    private final PointCodes codes;
    private final RevokedVisits visits;

    PointViews(PointCodes codes, RevokedVisits visits) {
        this.codes = codes;
        this.visits = visits;
    }

    PointView of(Stored<FeedbackPoint> point, Caller caller) {
        return view(point, visitsOf(List.of(point)), caller);
    }

    Page<PointView> of(Page<Stored<FeedbackPoint>> page, Caller caller) {
        Map<String, Visits> met = visitsOf(page.items());
        return page.map(point -> view(point, met, caller));
    }

    private Map<String, Visits> visitsOf(List<Stored<FeedbackPoint>> points) {
        return visits.of(points.stream()
                .filter(point -> point.state().state() == PointState.REVOKED)
                .map(Stored::id)
                .toList());
    }

    private PointView view(Stored<FeedbackPoint> point, Map<String, Visits> met, Caller caller) {
        return PointView.of(point, codes.codeOf(point.id()), visits(point, met.get(point.id())), caller);
    }

    private static @Nullable VisitsView visits(Stored<FeedbackPoint> point, @Nullable Visits met) {
        if (point.state().state() != PointState.REVOKED) {
            return null;
        }
        return met == null ? new VisitsView(0, null) : new VisitsView(met.count(), met.lastDay());
    }
}
