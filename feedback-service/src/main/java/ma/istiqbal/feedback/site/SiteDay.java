package ma.istiqbal.feedback.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * How many came to a site on a day, as several sources may have counted them.
 *
 * @param id computed from site and day
 * @param day in the site's time zone
 * @param version counts what changes in the document
 * @param unrolled the version that the month's counts do not know yet
 */
public record SiteDay(
        @BsonId String id,
        String site,
        LocalDate day,
        List<Row> rows,
        long version,
        @Nullable Long unrolled) {

    /**
     * What one source counted at one place.
     *
     * @param key tells it from the other rows of the site
     * @param servicePoint absent for the whole site
     * @param source as site-service names it
     * @param version of the row in site-service; the latest wins
     * @param invited how many were asked to give feedback; absent when nobody knows
     */
    public record Row(
            String key,
            @Nullable String servicePoint,
            String source,
            long version,
            int visitors,
            @Nullable Integer invited) {}

    public static String id(String site, LocalDate day) {
        return site + "|" + day;
    }

    static SiteDay first(String site, LocalDate day, Row row) {
        return new SiteDay(id(site, day), site, day, List.of(row), 1, 1L);
    }

    /** The day with a row added or replaced; empty when a later state of the row is known already. */
    Optional<SiteDay> with(Row row) {
        List<Row> next = new ArrayList<>(rows);
        Optional<Row> known =
                rows.stream().filter(one -> one.key().equals(row.key())).findFirst();
        if (known.isPresent() && known.get().version() >= row.version()) {
            return Optional.empty();
        }
        known.ifPresent(next::remove);
        next.add(row);
        return Optional.of(new SiteDay(id, site, day, next, version + 1, version + 1));
    }
}
