package ma.istiqbal.defaults.text;

import com.mongodb.client.model.Filters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * The form in which text is searched: without hamza, ya and ta marbuta variants, Arabic diacritics, tatweel, Latin
 * accents, case and punctuation.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final char TATWEEL = 'ـ';

    private SearchText() {}

    public static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (letter != TATWEEL) {
                folded.append(fold(letter));
            }
        }
        return SEPARATORS.matcher(folded).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static char fold(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ', 'ء' -> 'ا';
            case 'ؤ' -> 'و';
            case 'ئ', 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default -> letter;
        };
    }

    /** Every word of the search must stand in the folded field; what the caller typed is never a pattern. */
    public static Bson filter(String field, String search) {
        List<Bson> words = new ArrayList<>();
        for (String word : fold(search).split(" ")) {
            if (!word.isEmpty()) {
                words.add(Filters.regex(field, Pattern.compile(Pattern.quote(word))));
            }
        }
        return words.isEmpty() ? new BsonDocument() : Filters.and(words);
    }
}
