package ma.istiqbal.defaults.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON body strictly, and writes one whole. */
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

    /**
     * Only when all of it could be written does any of it leave. Its length is known by then, so it leaves in one piece,
     * where an answer without a length has an end that is sent, received and passed on by itself.
     */
    @Override
    protected void writeInternal(
            Object object, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        Whole whole = new Whole(message.getHeaders(), new FastByteArrayOutputStream());
        super.writeInternal(object, type, whole, hints);
        message.getHeaders().setContentLength(whole.body.size());
        whole.body.writeTo(message.getBody());
    }

    private record Whole(HttpHeaders headers, FastByteArrayOutputStream body) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
