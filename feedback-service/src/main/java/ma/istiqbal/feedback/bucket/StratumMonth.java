package ma.istiqbal.feedback.bucket;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.idempotency.IdempotencyKey;
import ma.istiqbal.feedback.site.SiteProfile;
import ma.istiqbal.feedback.site.Stratum;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * All that was counted in one month at the sites of a stratum, so that a nation of ten thousand sites is read as some
 * hundred sums. Whether it is of just the sites that somebody asks for, {@code members} tells.
 *
 * @param id computed from stratum and month
 * @param members a digest of the sites that were added up, in their versions
 * @param total of all points together
 * @param attendance of all sites
 * @param countedAt when it was last rebuilt from the months of sites
 */
public record StratumMonth(
        @BsonId String id,
        String stratum,
        String members,
        PointCount total,
        Attendance attendance,
        Instant countedAt,
        long version)
        implements Bucket {

    /** In place of a point, for all points of all sites. */
    private static final String ALL = "*";

    static String id(Stratum stratum, YearMonth month) {
        return stratum.code() + "|" + month;
    }

    static String digest(Collection<SiteProfile> sites) {
        String versions = sites.stream()
                .map(site -> site.code() + " " + site.version())
                .sorted()
                .collect(Collectors.joining("\n"));
        return IdempotencyKey.digest(versions.getBytes(StandardCharsets.UTF_8));
    }

    /** @param version of the sum that this one replaces; 0 when there is none */
    static StratumMonth of(
            Stratum stratum,
            YearMonth month,
            Collection<SiteProfile> sites,
            Collection<SiteCount> found,
            Instant now,
            long version) {
        long n = 0;
        long excluded = 0;
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        Attendance attendance = Attendance.NONE;
        for (SiteCount site : found) {
            for (PointCount point : site.points()) {
                n += point.n();
                excluded += point.excluded();
                PointCount.addTo(counts, point.counts());
            }
            attendance = attendance.plus(site.attendance());
        }
        PointCount total = new PointCount(ALL, null, n, excluded, counts);
        return new StratumMonth(id(stratum, month), stratum.code(), digest(sites), total, attendance, now, version + 1);
    }

    @Override
    public String shard() {
        return stratum;
    }

    /** As if it had been counted at one of its sites. */
    SiteCount countAt(String site, YearMonth month) {
        return new SiteCount(site, Span.of(month), List.of(total), List.of(new PlaceCount(null, attendance)));
    }

    /** Whether both tell the same, whenever they were counted. */
    boolean agreesWith(StratumMonth other) {
        return members.equals(other.members) && total.equals(other.total) && attendance.equals(other.attendance);
    }
}
