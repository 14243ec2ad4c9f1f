package ma.istiqbal.rollout.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files under {@code programme/} that ship with the service. */
@Component
public class ProgrammeData {

    private final JsonMapper json;

    ProgrammeData(JsonMapper json) {
        this.json = json;
    }

    public ProgrammeFile programme() {
        return read("programme.json", ProgrammeFile.class);
    }

    public List<DeploymentEntry> deployments() {
        return List.of(read("deployments.json", DeploymentEntry[].class));
    }

    private <T> T read(String file, Class<T> type) {
        try (InputStream in = new ClassPathResource("programme/" + file).getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
