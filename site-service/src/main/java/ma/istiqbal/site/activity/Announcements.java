package ma.istiqbal.site.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What users were told of their wait. */
interface Announcements {

    /** Minutes announced at a service point on a day; absent when nothing was. */
    @Nullable
    Integer on(String site, String point, LocalDate day);
}
