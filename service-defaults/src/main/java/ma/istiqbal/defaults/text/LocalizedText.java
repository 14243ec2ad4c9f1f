package ma.istiqbal.defaults.text;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name or label; Arabic and French are mandatory, English where it is sure. */
@Schema(description = "A name or label in the platform's languages; ar and fr are mandatory")
public record LocalizedText(
        @Text(max = 300) String ar,
        @Text(max = 300) String fr,
        @Nullable @Text(max = 300, required = false) String en) {

    /** In the language asked for, in French where English is missing. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> fr;
            case "en" -> en == null ? fr : en;
            default -> ar;
        };
    }

    /** The language that {@link #in} answers in, for whoever reads it aloud. */
    public String languageIn(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> "fr";
            case "en" -> en == null ? "fr" : "en";
            default -> "ar";
        };
    }

    /** All forms, for the search. */
    public String all() {
        return en == null ? ar + " " + fr : ar + " " + fr + " " + en;
    }
}
