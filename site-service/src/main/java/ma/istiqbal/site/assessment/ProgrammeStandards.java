package ma.istiqbal.site.assessment;

import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.files.ShippedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Publishes the programme's own standards where they are missing. */
@Component
class ProgrammeStandards implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeStandards.class);

    private final ShippedFiles files;
    private final Standards standards;

    ProgrammeStandards(ShippedFiles files, Standards standards) {
        this.files = files;
        this.standards = standards;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Entry entry : files.list("programme/standard.json", Entry.class)) {
            if (standards.find(entry.code(), entry.version()).isEmpty() && add(entry.published())) {
                LOG.info("published standard {}", Standard.id(entry.code(), entry.version()));
            }
        }
    }

    private boolean add(Standard standard) {
        try {
            standards.add(standard, Change.byPlatform("programme-data", "published"));
            return true;
        } catch (DuplicateKey anotherInstanceWasFaster) {
            return false;
        }
    }

    /** A standard as the programme's file tells it. */
    record Entry(String code, int version, Wording titles, List<Criterion> criteria) {

        Standard published() {
            Standard standard = new Standard(code, version, StandardState.PUBLISHED, titles, criteria, List.of());
            if (!standard.saidInBothLanguages() || !standard.coversEveryObjective()) {
                throw new IllegalStateException("the programme's file has an unfinished standard: " + standard.id());
            }
            return standard;
        }
    }
}
