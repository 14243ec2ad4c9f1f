package ma.istiqbal.defaults.lines;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import ma.istiqbal.defaults.problem.Problems;
import ma.istiqbal.defaults.problem.Problems.ViolationView;
import ma.istiqbal.defaults.problem.Violation;

/** The answers to the lines of one upload, in their order, and what became of them in all. */
public final class LineAnswers {

    private final SpooledAnswer answer;
    private final Problems texts;
    private final Locale language;
    private long accepted;
    private long duplicates;
    private long refused;

    LineAnswers(SpooledAnswer answer, Problems texts, Locale language) {
        this.answer = answer;
        this.texts = texts;
        this.language = language;
    }

    /** @param line what is said of it, as one JSON object */
    public void say(LineStatus status, Object line) {
        switch (status) {
            case ACCEPTED -> accepted++;
            case DUPLICATE -> duplicates++;
            case REFUSED -> refused++;
        }
        answer.add(line);
    }

    /** Why a line is refused, in the language of the request. */
    public List<ViolationView> told(List<Violation> violations) {
        return violations.stream()
                .map(violation -> texts.view(violation, language))
                .toList();
    }

    void sumUp() {
        answer.add(new Summary(accepted, duplicates, refused));
    }

    /** The last line of an answer. */
    @Schema(name = "UploadSummary")
    public record Summary(long accepted, long duplicates, long refused) {}
}
