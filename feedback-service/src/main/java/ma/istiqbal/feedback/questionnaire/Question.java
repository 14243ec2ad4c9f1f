package ma.istiqbal.feedback.questionnaire;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param code keeps one meaning for ever, over all versions of all questionnaires
 * @param dimension absent for what is about the visit as a whole
 * @param sensitive its answers never stand beside the others: they go to the integrity store
 */
public record Question(
        String code,
        Kind kind,
        @Nullable Dimension dimension,
        boolean required,
        boolean sensitive,
        List<Option> options) {

    public Question {
        options = List.copyOf(options);
        boolean closedList = kind == Kind.SINGLE || kind == Kind.DURATION_BUCKET;
        if (closedList == options.isEmpty()) {
            throw new IllegalArgumentException(code + ": options belong to closed lists, and only there");
        }
    }

    public boolean offers(String option) {
        return options.stream().anyMatch(known -> known.code().equals(option));
    }

    /** The keys under which a language must have its texts. */
    Stream<String> textKeys() {
        return Stream.concat(Stream.of(code), options.stream().map(this::textKey));
    }

    String textKey(Option option) {
        return code + "/" + option.code();
    }
}
