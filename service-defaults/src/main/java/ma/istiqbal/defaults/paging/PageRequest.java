package ma.istiqbal.defaults.paging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param sort name of a sortable field of the list, with {@code -} in front for descending
 */
public record PageRequest(
        int limit,
        @Nullable String cursor,
        String sort,
        @Nullable Instant updatedSince,
        @Nullable String search,
        Sorting sorting) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 200;

    /** Without a limit, the default; without a sort, the list's first sortable field. */
    public static PageRequest of(
            @Nullable Integer limit,
            @Nullable String cursor,
            @Nullable String sort,
            @Nullable Instant updatedSince,
            @Nullable String search,
            Sorting sorting) {
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : limit,
                cursor,
                sort == null ? sorting.first() : sort,
                updatedSince,
                search,
                sorting);
    }
}
