package ma.istiqbal.defaults.lines;

import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.problem.Violation;
import tools.jackson.core.JacksonException;

/**
 * Goes through an upload: each line that is not blank is read or refused, and some hundreds at once are stored; it never
 * holds more of them.
 */
final class LineUpload<L> {

    private final LineReader lines;
    private final LineLimits limits;
    private final LineHandler<L> handler;
    private final List<L> batch = new ArrayList<>();

    LineUpload(LineReader lines, LineLimits limits, LineHandler<L> handler) {
        this.lines = lines;
        this.limits = limits;
        this.handler = handler;
    }

    void receive() {
        while (lines.next()) {
            if (lines.number() > limits.lines()) {
                refuse(lines.number(), "TOO_MANY_LINES", limits.lines());
                lines.passOver();
            } else if (!lines.isBlank()) {
                take();
            }
            if (batch.size() >= limits.batch()) {
                store();
            }
        }
        if (lines.exceeded()) {
            refuse(lines.number() + 1, "UPLOAD_TOO_LARGE", limits.upload().toMegabytes());
        }
        store();
    }

    private void take() {
        if (lines.isTooLong()) {
            refuse(lines.number(), "LINE_TOO_LONG", limits.line());
            return;
        }
        try {
            batch.add(handler.read(lines.number(), lines.line()));
        } catch (JacksonException malformed) {
            refuse(lines.number(), "MALFORMED_LINE");
        }
    }

    private void refuse(long number, String why, Object... arguments) {
        batch.add(handler.refused(number, Violation.at("", why, arguments)));
    }

    private void store() {
        if (!batch.isEmpty()) {
            handler.store(List.copyOf(batch));
            batch.clear();
        }
    }
}
