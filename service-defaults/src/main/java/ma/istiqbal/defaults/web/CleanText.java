package ma.istiqbal.defaults.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Takes text in Unicode's composed form, and refuses what nobody types: control characters, bidirectional
 * overrides and unpaired surrogates, which serve to forge logs and to hide text.
 */
final class CleanText extends StdScalarDeserializer<String> {

    CleanText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        if (text.codePoints().anyMatch(CleanText::isHidden)) {
            throw new HiddenCharacters(parser);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isHidden(int letter) {
        return switch (letter) {
            case '\n', '\r', '\t' -> false;
            case 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069 -> true;
            default ->
                Character.getType(letter) == Character.CONTROL || Character.getType(letter) == Character.SURROGATE;
        };
    }

    /** The text has characters that cannot be seen. */
    static final class HiddenCharacters extends MismatchedInputException {

        HiddenCharacters(JsonParser parser) {
            super(parser, "hidden characters", String.class);
        }
    }
}
