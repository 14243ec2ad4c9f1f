package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A place where citizens are asked. It belongs to its site for ever: nothing here changes that.
 *
 * @param publicId what URLs name it by; nobody can guess one
 * @param partner the administration that owns the site
 * @param servicePoint code of the site's service point, when it is about just that one
 * @param automatic whether it came with the site's opening, and not by hand
 */
public record FeedbackPoint(
        String publicId,
        String site,
        String partner,
        @Nullable String servicePoint,
        Channel channel,
        PointState state,
        LocalizedText names,
        boolean automatic) {

    FeedbackPoint becoming(PointState next) {
        if (PointLifecycle.TABLE.find(state, next).isEmpty()) {
            throw new IllegalArgumentException(state + " cannot become " + next);
        }
        return new FeedbackPoint(publicId, site, partner, servicePoint, channel, next, names, automatic);
    }

    FeedbackPoint ownedBy(String newPartner) {
        return new FeedbackPoint(publicId, site, newPartner, servicePoint, channel, state, names, automatic);
    }
}
