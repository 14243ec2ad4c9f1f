package ma.istiqbal.defaults.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON body strictly. */
final class StrictJson extends JacksonJsonHttpMessageConverter {

    private final StrictReader reader;

    StrictJson(JsonMapper json, StrictReader reader) {
        super(json);
        this.reader = reader;
    }

    /** JSON is UTF-8 (RFC 8259); another charset is another media type. */
    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType media) {
        boolean utf8 = media == null
                || media.getCharset() == null
                || media.getCharset().equals(StandardCharsets.UTF_8);
        return utf8 && super.canRead(type, media);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] bytes = message.getBody().readAllBytes();
        try {
            return reader.read(bytes, getJavaType(type.getType(), null));
        } catch (JacksonException malformed) {
            throw new HttpMessageNotReadableException("malformed JSON", malformed, message);
        }
    }
}
