package ma.istiqbal.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The reader's language: {@code ?lang=} when the address names one, else the browser's, else Arabic. */
final class Languages implements LocaleResolver {

    static final Locale ARABIC = Locale.of("ar");
    static final List<Locale> ALL = List.of(ARABIC, Locale.FRENCH, Locale.ENGLISH);

    /** Of the query alone: asking for a parameter would read the body of a form. */
    private static final Pattern CHOICE = Pattern.compile("(?:^|&)lang=(ar|fr|en)(?:&|$)");

    static String direction(Locale language) {
        return language.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher choice = CHOICE.matcher(query == null ? "" : query);
        return choice.find() ? Locale.of(choice.group(1)) : preferred(request.getHeader("Accept-Language"));
    }

    /** Spring's resolver would fall back to the machine's language when the header cannot be read. */
    private static Locale preferred(@Nullable String header) {
        try {
            Locale spoken = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), ALL);
            return spoken == null ? ARABIC : spoken;
        } catch (IllegalArgumentException malformed) {
            return ARABIC;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address chooses the language");
    }
}
