package ma.istiqbal.feedback.point;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A place where citizens are asked. It belongs to its site for ever: nothing here changes that.
 *
 * @param publicId what URLs name it by; nobody can guess one
 * @param partner the administration that owns the site
 * @param servicePoint code of the site's service point, when it is about just that one
 * @param automatic whether it came with the site's opening, and not by hand
 * @param openings when it took answers, the oldest first: what arrives late is judged by when it was said
 */
public record FeedbackPoint(
        String publicId,
        String site,
        String partner,
        @Nullable String servicePoint,
        Channel channel,
        PointState state,
        LocalizedText names,
        boolean automatic,
        List<Opening> openings) {

    public FeedbackPoint {
        // Points that were stored before this was kept have none.
        openings = openings != null
                ? List.copyOf(openings)
                : state == PointState.ACTIVE ? List.of(Opening.SINCE_EVER) : List.of();
    }

    /** @param at when it takes effect */
    FeedbackPoint becoming(PointState next, Instant at) {
        if (PointLifecycle.TABLE.find(state, next).isEmpty()) {
            throw new IllegalArgumentException(state + " cannot become " + next);
        }
        return new FeedbackPoint(
                publicId, site, partner, servicePoint, channel, next, names, automatic, openings(next, at));
    }

    FeedbackPoint ownedBy(String newPartner) {
        return new FeedbackPoint(publicId, site, newPartner, servicePoint, channel, state, names, automatic, openings);
    }

    private List<Opening> openings(PointState next, Instant at) {
        List<Opening> all = new ArrayList<>(openings);
        if (state == PointState.ACTIVE) {
            all.add(all.removeLast().ended(at));
        }
        if (next == PointState.ACTIVE) {
            all.add(new Opening(at, null));
        }
        return all;
    }

    boolean tookAnswersAt(Instant moment) {
        return openings.stream().anyMatch(opening -> opening.includes(moment));
    }
}
