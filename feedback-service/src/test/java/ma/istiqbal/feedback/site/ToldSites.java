package ma.istiqbal.feedback.site;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import ma.istiqbal.defaults.paging.CursorSeal;
import ma.istiqbal.defaults.paging.Cursors;
import ma.istiqbal.defaults.text.LocalizedText;

/** Sites as site-service tells them. */
public final class ToldSites extends KnownSites {

    private static final LocalizedText NAME = new LocalizedText("موقع", "Site", "Site");

    private long version;

    public ToldSites(MongoDatabase database) {
        super(database, new Cursors(new CursorSeal(new byte[32])), Clock.systemUTC());
    }

    public void tell(String code, String partner, String region, String lifecycle) {
        keep(new KnownSite(
                code,
                ++version,
                lifecycle,
                "COURT",
                partner,
                "PILOT",
                NAME,
                NAME,
                "MA",
                region,
                "Africa/Casablanca",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null));
    }
}
