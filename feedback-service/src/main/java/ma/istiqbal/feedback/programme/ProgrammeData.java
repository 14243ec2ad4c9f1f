package ma.istiqbal.feedback.programme;

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

    public ProgrammeData(JsonMapper json) {
        this.json = json;
    }

    public <T> List<T> read(String file, Class<T> type) {
        try (InputStream in = new ClassPathResource("programme/" + file).getInputStream()) {
            return json.readerForListOf(type).readValue(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
