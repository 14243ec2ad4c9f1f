package ma.istiqbal.site.feedback;

import java.time.LocalDate;
import java.util.Map;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;
import ma.istiqbal.defaults.remote.Upstreams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What citizens' answers say of a site. */
@Component
public class Results {

    /** A label is shown to everyone, so it rests on as much as a public figure does: staff are shown figures of less. */
    private static final long ANSWERS = 30;

    private final FeedbackClient client;
    private final Upstream upstream;
    private final LabelThresholds thresholds;

    Results(FeedbackClient client, Upstreams upstreams, LabelThresholds thresholds) {
        this.client = client;
        this.upstream = upstreams.upstream("feedback-service");
        this.thresholds = thresholds;
    }

    /**
     * Whether the figures of a period reach what a label asks for.
     *
     * @throws UpstreamUnavailable when one of them is not told
     */
    public boolean reachLabel(String site, LocalDate from, LocalDate to) {
        Map<String, FeedbackClient.Figure> figures =
                upstream.call(() -> client.indicators(site, from, to)).figures();
        return reaches(figures, "receptionIndex", thresholds.receptionIndex())
                && reaches(figures, "responseRate", thresholds.responseRate());
    }

    private static boolean reaches(@Nullable Map<String, FeedbackClient.Figure> figures, String name, double least) {
        FeedbackClient.Figure figure = figures == null ? null : figures.get(name);
        if (figure == null) {
            throw new UpstreamUnavailable("feedback-service");
        }
        return figure.status().equals("OK")
                && figure.n() != null
                && figure.n() >= ANSWERS
                && figure.value() != null
                && figure.value() >= least;
    }
}
