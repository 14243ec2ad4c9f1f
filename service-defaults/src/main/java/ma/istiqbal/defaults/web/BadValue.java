package ma.istiqbal.defaults.web;

import java.util.Arrays;
import java.util.List;
import ma.istiqbal.defaults.problem.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A value of a JSON body that does not fit its field. */
record BadValue(JsonPointer pointer, Violation violation) {

    static BadValue of(JacksonException failure) {
        JsonPointer pointer = pointer(failure.getPath());
        return new BadValue(pointer, violation(pointer.toString(), failure));
    }

    private static Violation violation(String pointer, JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> Violation.at(pointer, "UNKNOWN_FIELD");
            case PlausibleTime.Implausible implausible -> Violation.at(pointer, "TIME_OUT_OF_RANGE");
            case CleanText.HiddenCharacters hidden -> Violation.at(pointer, "HIDDEN_CHARACTERS");
            case InvalidFormatException format
            when isEnum(format) ->
                Violation.at(
                        pointer,
                        "NOT_ONE_OF",
                        Arrays.toString(format.getTargetType().getEnumConstants()));
            default -> Violation.at(pointer, "WRONG_TYPE");
        };
    }

    private static boolean isEnum(InvalidFormatException failure) {
        return failure.getTargetType() != null && failure.getTargetType().isEnum();
    }

    private static JsonPointer pointer(List<JacksonException.Reference> path) {
        JsonPointer pointer = JsonPointer.empty();
        for (JacksonException.Reference step : path) {
            pointer = step.getPropertyName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getPropertyName());
        }
        return pointer;
    }

    /** Whether the value was there to be taken out; an element of a list becomes null, to keep the others' places. */
    boolean removeFrom(JsonNode tree) {
        if (pointer.matches()) {
            return false;
        }
        JsonPointer last = pointer.last();
        return switch (tree.at(pointer.head())) {
            case ObjectNode object -> object.remove(last.getMatchingProperty()) != null;
            case ArrayNode array ->
                !array.set(last.getMatchingIndex(), array.nullNode()).isEmpty();
            default -> false;
        };
    }
}
