package ma.istiqbal.feedback.questionnaire;

import java.util.List;

/**
 * What an earlier answer must be for a question to be asked.
 *
 * @param question code of the earlier one
 * @param values one for {@code EQUALS} and the bounds; a rating in digits, or an option's code
 */
public record Condition(String question, Operator operator, List<String> values) {

    /** How an answer is compared; several chosen options meet EQUALS and IN when one of them does. */
    public enum Operator {
        EQUALS,
        IN,
        AT_MOST,
        AT_LEAST;

        boolean takesOneValue() {
            return this != IN;
        }

        boolean comparesNumbers() {
            return this == AT_MOST || this == AT_LEAST;
        }
    }

    public Condition {
        values = List.copyOf(values);
        if (values.isEmpty() || (operator.takesOneValue() && values.size() > 1)) {
            throw new IllegalArgumentException(operator + " does not compare with " + values.size() + " values");
        }
    }

    /** @param answer what was chosen; nothing when the question was not answered, and then no condition holds */
    boolean holds(List<String> answer) {
        return answer.stream().anyMatch(given -> switch (operator) {
            case EQUALS, IN -> values.contains(given);
            case AT_MOST -> Integer.parseInt(given) <= Integer.parseInt(values.getFirst());
            case AT_LEAST -> Integer.parseInt(given) >= Integer.parseInt(values.getFirst());
        });
    }
}
