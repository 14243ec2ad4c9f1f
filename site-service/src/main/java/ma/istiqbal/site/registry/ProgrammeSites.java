package ma.istiqbal.site.registry;

import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.files.ShippedFiles;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the programme's real sites where they are missing; what was changed since is left as it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // what belongs to sites is loaded after them
class ProgrammeSites implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeSites.class);

    private final ShippedFiles files;
    private final Sites sites;
    private final SiteDay day;

    ProgrammeSites(ShippedFiles files, Sites sites, SiteDay day) {
        this.files = files;
        this.sites = sites;
        this.day = day;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long loaded = files.list("programme/sites.json", Entry.class).stream()
                .filter(entry -> !sites.contains(entry.code()))
                .filter(this::add)
                .count();
        if (loaded > 0) {
            LOG.info("loaded {} sites of the programme", loaded);
        }
    }

    private boolean add(Entry entry) {
        try {
            sites.add(entry.site(day), Change.byPlatform("programme-data", "registered"));
            return true;
        } catch (SiteCodeTaken anotherInstanceWasFaster) {
            return false;
        }
    }

    /** A site as the programme's file tells it. */
    record Entry(
            String code,
            SiteType type,
            String partner,
            ProgrammeRole role,
            SiteStatus lifecycle,
            LocalizedText names,
            LocalizedText locality,
            String country,
            @Nullable String region,
            String timeZone,
            Location location) {

        /** Since when it has been LIVE the file does not tell: the platform knows it from today on. */
        Site site(SiteDay day) {
            Description description = new Description(
                    type,
                    partner,
                    role,
                    names,
                    locality,
                    country,
                    region,
                    timeZone,
                    location,
                    null,
                    List.of("ar", "fr"),
                    null,
                    null,
                    null);
            return new Site(
                    code,
                    description,
                    lifecycle,
                    lifecycle == SiteStatus.LIVE ? day.today(description) : null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of());
        }
    }
}
