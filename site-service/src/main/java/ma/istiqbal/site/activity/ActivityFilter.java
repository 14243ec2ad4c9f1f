package ma.istiqbal.site.activity;

import ma.istiqbal.site.activity.DailyActivity.Source;
import org.jspecify.annotations.Nullable;

/** Which records of a site's days a list shows. */
record ActivityFilter(
        String site,
        @Nullable Period period,
        @Nullable String servicePoint,
        @Nullable Source source) {}
