package ma.istiqbal.defaults.start;

import com.mongodb.ConnectionString;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** What an environment variable holds, and so what it can be checked for before anything uses it. */
public enum Kind {
    /** It carries a password. */
    MONGODB(true, "a MongoDB connection string with the database's name as its path, mongodb://host/name"),
    KEY(true, "32 bytes in base64"),
    SECRET(true, "a secret"),
    URL(false, "an http or https address"),
    ORIGINS(false, "http or https addresses, separated by commas"),
    NETWORKS(false, "addresses or networks (CIDR), separated by commas"),
    PORT(false, "a port, 0 to 65535"),
    NUMBER(false, "a whole number"),
    PERCENT(false, "a number from 0 to 100"),
    SHARE(false, "a number from 0 to 1"),
    DURATION(false, "a duration such as 30s, 15m or 31d"),
    TEXT(false, "a text");

    private static final int KEY_BYTES = 32;
    private static final long HIGHEST_PORT = 65_535;

    private final boolean secret;
    private final String expected;

    Kind(boolean secret, String expected) {
        this.secret = secret;
        this.expected = expected;
    }

    public boolean secret() {
        return secret;
    }

    /** Completes the sentence "it must be …". */
    public String expected() {
        return expected;
    }

    boolean accepts(String value) {
        try {
            return isOneOf(value.strip());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private boolean isOneOf(String value) {
        return switch (this) {
            case MONGODB -> new ConnectionString(value).getDatabase() != null;
            case KEY -> Base64.getDecoder().decode(value).length == KEY_BYTES;
            case URL -> isAddress(value);
            case ORIGINS -> each(value, Kind::isAddress);
            case NETWORKS -> each(value, Kind::isNetwork);
            case PORT -> isWhole(value, HIGHEST_PORT);
            case NUMBER -> isWhole(value, Long.MAX_VALUE);
            case PERCENT -> isBetween(Double.parseDouble(value), 100);
            case SHARE -> isBetween(Double.parseDouble(value), 1);
            case DURATION -> !DurationStyle.detectAndParse(value).isNegative();
            case SECRET, TEXT -> true;
        };
    }

    static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no kind of variable '" + word + "'"));
    }

    private static boolean isAddress(String value) {
        URI address = URI.create(value);
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
    }

    /** A name is none: looking it up would make the start depend on an answer. */
    private static boolean isNetwork(String value) {
        return value.matches("[0-9a-fA-F.:]+(/\\d{1,3})?")
                && !new IpAddressMatcher(value).toString().isEmpty();
    }

    private static boolean each(String list, Predicate<String> check) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .allMatch(check);
    }

    private static boolean isWhole(String value, long most) {
        long number = Long.parseLong(value);
        return number >= 0 && number <= most;
    }

    private static boolean isBetween(double number, double most) {
        return number >= 0 && number <= most;
    }
}
