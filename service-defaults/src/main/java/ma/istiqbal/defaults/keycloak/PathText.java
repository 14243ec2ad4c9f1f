package ma.istiqbal.defaults.keycloak;

/** How a path may not be spelled, so that it reads alike as it was sent and as it is matched to what answers it. */
final class PathText {

    private static final int ENCODED = 3;
    private static final int HEXADECIMAL = 16;

    private PathText() {}

    /** Whether a path encodes a character that whoever makes an address leaves as it is (RFC 3986, 2.3). */
    static boolean isNeedlesslyEncoded(String path) {
        for (int at = path.indexOf('%'); at >= 0 && at + ENCODED <= path.length(); at = path.indexOf('%', at + 1)) {
            int high = Character.digit(path.charAt(at + 1), HEXADECIMAL);
            int low = Character.digit(path.charAt(at + 2), HEXADECIMAL);
            if (high >= 0 && low >= 0 && isUnreserved((char) (high * HEXADECIMAL + low))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnreserved(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || "-._~".indexOf(letter) >= 0;
    }
}
