package ma.istiqbal.feedback.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param code keeps one meaning for ever, over all versions of all questionnaires
 * @param dimension absent for what is about the visit as a whole
 * @param sensitive its answers never stand beside the others: they go to the integrity store
 * @param options of its own; those of a yes-or-no question are the same everywhere
 * @param showIf it is asked only when all of these hold
 */
public record Question(
        String code,
        Kind kind,
        @Nullable Dimension dimension,
        boolean required,
        boolean sensitive,
        List<Option> options,
        List<Condition> showIf) {

    public Question {
        options = List.copyOf(options);
        showIf = List.copyOf(showIf);
        if (kind.hasOptions() == options.isEmpty()) {
            throw new IllegalArgumentException(code + ": options belong to closed lists, and only there");
        }
    }

    /** What can be chosen; nothing for scales and texts. */
    public List<Option> offered() {
        return kind == Kind.YES_NO ? Option.YES_OR_NO : options;
    }

    public Optional<Option> option(String optionCode) {
        return offered().stream()
                .filter(known -> known.code().equals(optionCode))
                .findFirst();
    }

    /**
     * Whether it is put to a citizen who has answered so far.
     *
     * @param answers what was chosen, by question; ratings in digits
     */
    public boolean isAsked(Map<String, List<String>> answers) {
        return showIf.stream()
                .allMatch(condition -> condition.holds(answers.getOrDefault(condition.question(), List.of())));
    }

    /** The keys under which a language must have its texts. */
    Stream<String> textKeys() {
        return Stream.concat(Stream.of(code), options.stream().map(this::textKey));
    }

    String textKey(Option option) {
        return code + "/" + option.code();
    }
}
