package ma.istiqbal.rollout.seed;

import java.util.List;
import ma.istiqbal.defaults.files.ShippedFiles;
import org.springframework.stereotype.Component;

/** What the files under {@code programme/} tell. */
@Component
public class ProgrammeData {

    private final ShippedFiles files;

    ProgrammeData(ShippedFiles files) {
        this.files = files;
    }

    public ProgrammeFile programme() {
        return files.read("programme/programme.json", ProgrammeFile.class);
    }

    public List<DeploymentEntry> deployments() {
        return files.list("programme/deployments.json", DeploymentEntry.class);
    }
}
