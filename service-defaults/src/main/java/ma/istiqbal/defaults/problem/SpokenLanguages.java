package ma.istiqbal.defaults.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Arabic, French or English, whichever the caller prefers; Arabic when the header is missing or says nothing usable.
 * Spring's own resolver would answer such a header in the language of the server's operating system.
 */
final class SpokenLanguages extends AcceptHeaderLocaleResolver {

    private static final Locale ARABIC = Locale.of("ar");
    private static final List<Locale> SPOKEN = List.of(ARABIC, Locale.FRENCH, Locale.ENGLISH);
    private static final int LONGEST_HEADER = 500;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > LONGEST_HEADER) {
            return ARABIC;
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(header), SPOKEN);
            return best == null ? ARABIC : best;
        } catch (IllegalArgumentException malformed) {
            return ARABIC;
        }
    }
}
