package ma.istiqbal.defaults.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on reading a log.
 *
 * @param after position of the last record the caller knows; the beginning when absent
 */
public record FeedRequest(
        @Nullable @Min(0) Long after,
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit) {

    public long position() {
        return after == null ? 0 : after;
    }

    public int size() {
        return limit == null ? PageRequest.MAX_LIMIT : limit;
    }
}
