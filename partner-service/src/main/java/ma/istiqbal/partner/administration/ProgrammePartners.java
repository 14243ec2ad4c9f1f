package ma.istiqbal.partner.administration;

import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.files.ShippedFiles;
import ma.istiqbal.defaults.text.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the programme's real partners where they are missing; what was changed since is left as it is. */
@Component
class ProgrammePartners implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammePartners.class);

    private final ShippedFiles files;
    private final Partners partners;

    ProgrammePartners(ShippedFiles files, Partners partners) {
        this.files = files;
        this.partners = partners;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long loaded = files.list("programme/partners.json", Entry.class).stream()
                .filter(entry -> partners.find(entry.code()).isEmpty())
                .filter(this::add)
                .count();
        if (loaded > 0) {
            LOG.info("loaded {} partners of the programme", loaded);
        }
    }

    private boolean add(Entry entry) {
        try {
            partners.add(entry.partner(), Change.byPlatform("programme-data", "registered"));
            return true;
        } catch (PartnerCodeTaken anotherInstanceWasFaster) {
            return false;
        }
    }

    /** A partner as the programme's file tells it. */
    record Entry(String code, PartnerKind kind, PartnerRole role, PartnerStatus status, LocalizedText names) {

        Partner partner() {
            Profile profile = new Profile(kind, role, List.of(new Title(null, names)), null, null, null);
            return new Partner(code, profile, status, List.of(), List.of());
        }
    }
}
