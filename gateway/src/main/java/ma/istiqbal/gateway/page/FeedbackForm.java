package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The form of a feedback point, as far as the page shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackForm(
        String publicId,
        String code,
        @Nullable String channel,
        Place site,
        String status,
        @Nullable LocalizedText notice,
        @Nullable String declarationRef,
        Questionnaire questionnaire) {

    boolean isOpen() {
        return status.equals("ACTIVE");
    }

    /** Where the next visitor finds what this one leaves; public, because the template calls it. */
    public boolean isShared() {
        return "KIOSK".equals(channel);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(String code, LocalizedText names, LocalizedText locality) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Questionnaire(String id, List<Question> questions) {

        /** The questions on whose answers it depends which others are asked; none of them is sensitive. */
        Set<String> decisive() {
            return questions.stream()
                    .flatMap(question -> question.showIf().stream())
                    .map(ShowIf::question)
                    .collect(Collectors.toSet());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(
            String code,
            String kind,
            boolean required,
            LocalizedText labels,
            List<Option> options,
            List<ShowIf> showIf) {

        Question {
            options = options == null ? List.of() : options;
            showIf = showIf == null ? List.of() : showIf;
        }

        /** Everything that can be chosen, as a form sends it. */
        Stream<String> choosable() {
            Stream<Integer> scale = switch (kind) {
                case "SMILEY5", "SCALE5" -> IntStream.rangeClosed(1, 5).boxed();
                case "SCALE10" -> IntStream.rangeClosed(0, 10).boxed();
                default -> Stream.empty();
            };
            return Stream.concat(scale.map(String::valueOf), options.stream().map(Option::code));
        }

        /** @param answers what was chosen before, by question */
        boolean isAsked(Map<String, List<String>> answers) {
            return showIf.stream()
                    .allMatch(condition -> condition.holds(answers.getOrDefault(condition.question(), List.of())));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Option(String code, LocalizedText labels) {}

    /** What must have been answered for a question to be asked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShowIf(String question, String operator, List<String> values) {

        boolean holds(List<String> answer) {
            return answer.stream().anyMatch(given -> switch (operator) {
                case "AT_MOST" -> number(given) <= number(values.getFirst());
                case "AT_LEAST" -> number(given) >= number(values.getFirst());
                default -> values.contains(given);
            });
        }

        private static int number(String digits) {
            return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
        }
    }
}
