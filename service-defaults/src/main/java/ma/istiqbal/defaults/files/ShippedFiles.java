package ma.istiqbal.defaults.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON files that ship with a service, as strictly as bodies. */
public final class ShippedFiles {

    private final JsonMapper json;

    public ShippedFiles(JsonMapper json) {
        this.json = json;
    }

    public <T> T read(String file, Class<T> type) {
        return read(file, in -> json.readValue(in, type));
    }

    public <T> List<T> list(String file, Class<T> type) {
        return read(file, in -> json.readerForListOf(type).readValue(in));
    }

    private static <T> T read(String file, Function<InputStream, T> reader) {
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            return reader.apply(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
