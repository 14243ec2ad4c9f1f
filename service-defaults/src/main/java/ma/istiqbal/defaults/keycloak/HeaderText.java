package ma.istiqbal.defaults.keycloak;

/**
 * What may stand in a header: assigned characters, and of the controls only the tab, which a name may not have. Spring
 * Security asks the same with regular expressions, for every header that is read and as often as it is read; a token
 * alone has a thousand letters.
 */
final class HeaderText {

    private HeaderText() {}

    /** Of a header or a parameter. */
    static boolean isAllowedName(String name) {
        return name.indexOf('\t') < 0 && isAllowed(name);
    }

    static boolean isAllowed(String value) {
        // A loop: a stream of a thousand letters takes a tenth of a request.
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter < ' ' || letter > '~') {
                return isAllowedFrom(value, at);
            }
        }
        return true;
    }

    private static boolean isAllowedFrom(String value, int start) {
        return value.substring(start)
                .codePoints()
                .allMatch(letter -> letter == '\t' || (Character.isDefined(letter) && !Character.isISOControl(letter)));
    }
}
