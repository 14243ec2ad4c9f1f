package ma.istiqbal.defaults.change;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event of another service's feed, as far as a follower reads it.
 *
 * @param subject code of the resource
 * @param version the resource's version after the change
 * @param data what changed, and under {@code state} the resource after it
 */
public record FollowedEvent(
        String id, String type, String subject, Instant time, long sequence, long version, JsonNode data) {

    /** One page of a feed. */
    public record FollowedPage(List<FollowedEvent> items, long next) {}
}
