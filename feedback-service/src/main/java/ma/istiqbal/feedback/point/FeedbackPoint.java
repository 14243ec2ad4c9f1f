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
 * @param notice what citizens are told while it is suspended
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
        List<Opening> openings,
        Poster poster,
        @Nullable LocalizedText notice) {

    public FeedbackPoint {
        // Points that were stored before these were kept have none.
        openings = openings != null
                ? List.copyOf(openings)
                : state == PointState.ACTIVE ? List.of(Opening.SINCE_EVER) : List.of();
        poster = poster != null ? poster : Poster.first(names);
    }

    /**
     * The point in its next state; the guards hold.
     *
     * @param at when it takes effect
     * @param newNotice of a suspension; it ends with it
     */
    FeedbackPoint becoming(PointState next, Instant at, @Nullable LocalizedText newNotice) {
        if (PointLifecycle.TABLE.find(state, next).isEmpty()) {
            throw new IllegalArgumentException(state + " cannot become " + next);
        }
        LocalizedText told = next == PointState.SUSPENDED ? newNotice : null;
        return with(partner, next, names, openings(next, at), poster, told);
    }

    FeedbackPoint ownedBy(String newPartner) {
        return with(newPartner, state, names, openings, poster, notice);
    }

    FeedbackPoint renamed(LocalizedText newNames) {
        Poster shown = newNames.equals(names) ? poster : poster.next(poster.siteNames());
        return with(partner, state, newNames, openings, shown, notice);
    }

    FeedbackPoint atSiteNamed(LocalizedText siteNames) {
        Poster shown = siteNames.equals(poster.siteNames()) ? poster : poster.next(siteNames);
        return with(partner, state, names, openings, shown, notice);
    }

    private FeedbackPoint with(
            String newPartner,
            PointState newState,
            LocalizedText newNames,
            List<Opening> newOpenings,
            Poster newPoster,
            @Nullable LocalizedText newNotice) {
        return new FeedbackPoint(
                publicId,
                site,
                newPartner,
                servicePoint,
                channel,
                newState,
                newNames,
                automatic,
                newOpenings,
                newPoster,
                newNotice);
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
