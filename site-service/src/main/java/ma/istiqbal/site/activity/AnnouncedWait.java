package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a service point announced on some days. */
@Schema(description = "What a service point announced on days when visits were measured")
record AnnouncedWait(
        String servicePoint,

        @Schema(description = "Absent where nothing was announced") @Nullable
        Integer minutes,

        long days) {

    static List<AnnouncedWait> of(Collection<WaitBucket> buckets) {
        Comparator<@Nullable Integer> nothingFirst = Comparator.nullsFirst(Comparator.naturalOrder());
        Map<String, Map<@Nullable Integer, Long>> points = new TreeMap<>();
        buckets.forEach(bucket -> points.computeIfAbsent(bucket.point(), absent -> new TreeMap<>(nothingFirst))
                .merge(bucket.announced(), 1L, Long::sum));
        return points.entrySet().stream()
                .flatMap(point -> point.getValue().entrySet().stream()
                        .map(days -> new AnnouncedWait(point.getKey(), days.getKey(), days.getValue())))
                .toList();
    }
}
