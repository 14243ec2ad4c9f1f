package ma.istiqbal.defaults.lines;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import ma.istiqbal.defaults.problem.Problems;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Takes a request of many lines, and answers each once all were read. */
public final class LineExchange {

    private final JsonMapper json;
    private final Problems texts;

    public LineExchange(JsonMapper json, Problems texts) {
        this.json = json;
        this.texts = texts;
    }

    /** @param handler of the lines, given where it answers them */
    public <L> void run(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            LineLimits limits,
            Function<LineAnswers, LineHandler<L>> handler)
            throws IOException {
        refuseOtherForms(request, limits);
        try (SpooledAnswer answer = new SpooledAnswer(json)) {
            LineAnswers answers = new LineAnswers(answer, texts, language);
            LineReader lines = new LineReader(request.getInputStream(), limits.bytes(), limits.line());
            receive(new LineUpload<>(lines, limits, handler.apply(answers)), lines);
            answers.sumUp();
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            response.setContentLengthLong(answer.length());
            answer.sendTo(response.getOutputStream());
        }
    }

    /** After a failure the rest is read as well: a connection that ends while a client is sending tells it nothing. */
    private static void receive(LineUpload<?> upload, LineReader lines) {
        try {
            upload.receive();
        } catch (UploadCut gone) {
            throw gone;
        } catch (RuntimeException failure) {
            lines.passOver();
            throw failure;
        }
    }

    private static void refuseOtherForms(HttpServletRequest request, LineLimits limits) {
        if (!isNdjson(request.getContentType())) {
            throw new NotLineByLine();
        }
        if (request.getContentLengthLong() > limits.bytes()) {
            throw new UploadTooLarge();
        }
    }

    private static boolean isNdjson(String type) {
        try {
            MediaType media = MediaType.parseMediaType(type);
            return MediaType.APPLICATION_NDJSON.equalsTypeAndSubtype(media)
                    && (media.getCharset() == null || media.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
