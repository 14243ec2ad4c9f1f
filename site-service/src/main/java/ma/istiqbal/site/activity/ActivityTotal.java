package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.site.activity.DailyActivity.Source;
import org.jspecify.annotations.Nullable;

/** The sum of the days of one service point, or of the whole site, as one source counted them. */
@Schema(description = "Sums of one source and one place: what two sources counted is never added up")
record ActivityTotal(
        @Schema(description = "Absent for the whole site") @Nullable
        String servicePoint,

        Source source,
        @Schema(description = "Days recorded") int days,
        long visitors,
        long served,
        long abandoned,

        @Schema(description = "Visitors invited to answer, on the days when that is known; absent when on none")
        @Nullable
        Long invited,

        @Schema(description = "Visitors of just those days") @Nullable
        Long visitorsWhereInvitedIsKnown) {

    static List<ActivityTotal> of(Collection<DailyActivity> days) {
        Map<String, ActivityTotal> totals = new LinkedHashMap<>();
        days.stream()
                .sorted(Comparator.comparing(
                                (DailyActivity day) -> day.servicePoint() == null ? "" : day.servicePoint())
                        .thenComparing(DailyActivity::source))
                .forEach(day -> totals.merge(day.servicePoint() + "." + day.source(), one(day), ActivityTotal::plus));
        return List.copyOf(totals.values());
    }

    private static ActivityTotal one(DailyActivity day) {
        Integer invited = day.invited();
        return new ActivityTotal(
                day.servicePoint(),
                day.source(),
                1,
                day.visitors(),
                day.served(),
                day.abandoned(),
                invited == null ? null : Long.valueOf(invited),
                invited == null ? null : Long.valueOf(day.visitors()));
    }

    private ActivityTotal plus(ActivityTotal more) {
        return new ActivityTotal(
                servicePoint,
                source,
                days + more.days,
                visitors + more.visitors,
                served + more.served,
                abandoned + more.abandoned,
                sum(invited, more.invited),
                sum(visitorsWhereInvitedIsKnown, more.visitorsWhereInvitedIsKnown));
    }

    private static @Nullable Long sum(@Nullable Long a, @Nullable Long b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Long.valueOf(a + b);
    }
}
