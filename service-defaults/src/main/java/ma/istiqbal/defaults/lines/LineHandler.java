package ma.istiqbal.defaults.lines;

import java.util.List;
import ma.istiqbal.defaults.problem.Violation;
import tools.jackson.core.JacksonException;

/**
 * What a kind of upload makes of its lines.
 *
 * @param <L> a line that was read, accepted or refused
 */
public interface LineHandler<L> {

    /** @throws JacksonException when it is not JSON at all */
    L read(long number, byte[] line);

    /** A line that cannot even be looked at. */
    L refused(long number, Violation why);

    /** Stores and answers lines in their order. */
    void store(List<L> batch);
}
