package ma.istiqbal.feedback.cipher;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The key in use, and the one before it while what it made is still around. */
public final class KeyRing {

    private final List<NamedKey> keys;

    private KeyRing(List<NamedKey> keys) {
        this.keys = keys;
    }

    /**
     * The ring of one purpose.
     *
     * @param variable name of the environment variable of the current key; the previous one's ends in {@code _PREVIOUS}
     * @param previous empty when there is none
     */
    public static KeyRing of(String variable, String current, String previous) {
        NamedKey newest = NamedKey.of(variable, current);
        return new KeyRing(
                previous.isBlank() ? List.of(newest) : List.of(newest, NamedKey.of(variable + "_PREVIOUS", previous)));
    }

    NamedKey current() {
        return keys.getFirst();
    }

    Optional<NamedKey> named(String name) {
        return stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** A keyed digest that does not outlive the current key. */
    public byte[] digest(String text) {
        return current().sign(text);
    }

    /** A keyed digest by the key before the current one, while there is one. */
    public byte[] olderDigest(String text) {
        return keys.getLast().sign(text);
    }

    private Stream<NamedKey> stream() {
        return keys.stream();
    }
}
