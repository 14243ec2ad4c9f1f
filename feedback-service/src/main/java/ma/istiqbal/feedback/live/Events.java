package ma.istiqbal.feedback.live;

import java.time.Instant;
import java.util.List;

/** All events that are remembered, in their order. */
interface Events {

    int AT_ONCE = 500;

    /**
     * The first events after a position; fewer than {@link #AT_ONCE} when there are no more.
     *
     * @param until time of the last that is told, included
     */
    List<Event> after(Position position, Instant until);
}
