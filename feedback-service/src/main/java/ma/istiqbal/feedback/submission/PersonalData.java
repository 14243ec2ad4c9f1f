package ma.istiqbal.feedback.submission;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal data in what citizens write, and puts the name of its kind in its place. Digits of every script count
 * as digits, and marks that nobody sees count as spaces.
 */
final class PersonalData {

    private static final String GAP = "[\\s\\p{Z}\\p{Cf}\\p{Pd}.,()_/]{0,3}";

    /** Arabic joins its short words to what follows: and the card is told from them by its script. */
    private static final String IN_WORD = "[\\p{IsLatin}\\p{InCombiningDiacriticalMarks}0-9]";

    private static final String CARD_GAP = "[\\s\\p{Z}\\p{Cf}\\p{Pd}._/]{0,3}";

    /** What stands before a number in French and is no letters of a card, unless both are capital. */
    private static final String SHORT_WORD =
            "(?i:a|au|ce|de|dh|du|en|et|il|je|km|la|le|me|ne|ni|on|ou|sa|se|si|tu|un|y)(?![A-Za-z])";

    private static final String SERIES = "(?:[\\p{IsArabic}&&\\p{L}]|[A-HJ-Z])";

    /** In the order in which they are looked for: what is longer hides what it contains. */
    enum Kind {
        EMAIL("[\\p{L}\\p{M}0-9._%+-]{1,64}+@[\\p{L}\\p{M}0-9-]{1,63}(?:\\.[\\p{L}\\p{M}0-9-]{1,63}){1,8}"),
        RIB("(?<![0-9])(?:MA" + GAP + "[0-9]{2}" + GAP + ")?[0-9](?:" + GAP + "[0-9]){23}(?![0-9])"),
        PHONE("(?<![0-9])(?:(?:\\+|00)" + GAP + "212" + GAP + "(?:\\(0\\)" + GAP + ")?0?|212|0)" + GAP + "[5-8](?:"
                + GAP + "[0-9]){8}(?![0-9])"),
        PLATE(plates()),
        CNIE("(?<!" + IN_WORD + ")(?:(?:[A-Z]{1,2}|(?!" + SHORT_WORD + ")[A-Za-z]{1,2})" + CARD_GAP
                + "|[A-Za-z]{1,2})[0-9]{5,7}(?!" + IN_WORD + ")");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private PersonalData() {}

    /** A series letter between two numbers; with mere spaces around it the longer number must be long. */
    private static String plates() {
        String bar = "\\s*[-–|/]\\s*";
        return "(?<![0-9])(?:[0-9]{1,5}" + bar + SERIES + bar + "[0-9]{1,2}|[0-9]{1,2}" + bar + SERIES + bar
                + "[0-9]{1,5}|[0-9]{3,5}\\s*" + SERIES + "\\s*[0-9]{1,2})(?![0-9])";
    }

    /** The text without what was found, and the kinds of it. */
    record Masked(String text, Set<Kind> kinds) {}

    static Masked mask(String text) {
        String masked = text;
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            String before = masked;
            masked = replace(kind, masked);
            if (!masked.equals(before)) {
                kinds.add(kind);
            }
        }
        return new Masked(masked, kinds);
    }

    private static String replace(Kind kind, String text) {
        Matcher matcher = kind.pattern.matcher(plain(text));
        List<int[]> spans = new ArrayList<>();
        while (matcher.find()) {
            spans.add(new int[] {matcher.start(), matcher.end()});
        }
        StringBuilder masked = new StringBuilder(text);
        for (int[] span : spans.reversed()) {
            masked.replace(span[0], span[1], "[" + kind + "]");
        }
        return masked.toString();
    }

    /** Of the same length, so that what is found here can be taken out there. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (Character.isDigit(letter)) {
                plain.setCharAt(i, (char) ('0' + Character.digit(letter, 10)));
            } else if (letter == 'ـ') {
                plain.setCharAt(i, '-');
            }
        }
        return plain.toString();
    }
}
