package ma.istiqbal.site.feedback;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import ma.istiqbal.site.feedback.FeedbackClient.WaitIndicators;
import ma.istiqbal.site.feedback.FeedbackClient.WaitPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long citizens say that they waited. */
@Component
public class DeclaredWaits {

    private final FeedbackClient client;
    private final Upstream upstream;

    DeclaredWaits(FeedbackClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("feedback-service");
    }

    /**
     * The figures of a period and of its parts.
     *
     * @param from absent, as is {@code to}, for the whole time
     * @param by day or month; absent for no parts
     */
    public Answer at(String site, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String by) {
        WaitIndicators told = upstream.call(() -> client.waits(site, from, to, by));
        Map<LocalDate, DeclaredWait> parts = new HashMap<>();
        for (WaitPart part : Objects.requireNonNullElse(told.periods(), List.<WaitPart>of())) {
            parts.put(part.from(), part.figures().declaredWait());
        }
        return new Answer(told.figures().declaredWait(), parts);
    }

    /** The figures that are public, of the last period that was published; nothing when the site is not in it. */
    public Optional<Published> published(String site) {
        return upstream.find(() -> client.published(site))
                .map(told -> new Published(
                        told.edition().from(),
                        told.edition().to(),
                        told.figures().declaredWait()));
    }

    /** What was published, and of which days. */
    public record Published(LocalDate from, LocalDate to, DeclaredWait figures) {}

    /**
     * What citizens say.
     *
     * @param parts by their first days
     */
    public record Answer(DeclaredWait whole, Map<LocalDate, DeclaredWait> parts) {}
}
