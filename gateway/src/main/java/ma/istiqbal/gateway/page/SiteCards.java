package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Some sites of a list, as far as the pages show them.
 *
 * @param nextCursor where the list goes on; absent at its end
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SiteCards(List<Card> items, @Nullable String nextCursor) {

    static final SiteCards NONE = new SiteCards(List.of(), null);

    /** @param cursor absent for the beginning of the list */
    static String address(String list, int most, @Nullable String cursor) {
        String beginning = list + "?limit=" + most;
        return cursor == null ? beginning : beginning + "&cursor=" + encoded(cursor);
    }

    /** Where a page of ours shows that part of the list. */
    static String path(String page, @Nullable String cursor) {
        return cursor == null ? page : page + "?cursor=" + encoded(cursor);
    }

    private static String encoded(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /**
     * Whether the list has no such page: it has a beginning, even an empty one, but not every page after it.
     *
     * @param found absent while nobody tells
     */
    static boolean isPageMissing(@Nullable String cursor, @Nullable SiteCards found) {
        return cursor != null && NONE.equals(found);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Card(String code, String lifecycle, LocalizedText names, LocalizedText locality) {}

    /** How many of them are in each state; public, because the template calls it. */
    public Map<String, Long> byState() {
        Map<String, Long> counts = new TreeMap<>();
        items.forEach(card -> counts.merge(card.lifecycle(), 1L, Long::sum));
        return counts;
    }
}
