package ma.istiqbal.feedback.site;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;

/** Days of sites as site-service tells them, with the whole site's visitors. */
public final class ToldDays extends SiteDays {

    public ToldDays(MongoDatabase database) {
        super(database);
    }

    public void tell(String site, LocalDate day, long version, int visitors) {
        keep(site, day, new SiteDay.Row("MANUAL", null, "MANUAL", version, visitors, visitors));
    }
}
