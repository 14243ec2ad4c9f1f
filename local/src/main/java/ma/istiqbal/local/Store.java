package ma.istiqbal.local;

import java.util.Locale;

/** The databases, one owner each; the embedded MongoDB serves them on consecutive ports. */
enum Store {
    GATEWAY(0),
    SITES(1),
    PARTNERS(2),
    ROLLOUT(3),
    FEEDBACK(4),
    INTEGRITY(5);

    /** Counted from the embedded MongoDB's first port. */
    final int port;

    Store(int port) {
        this.port = port;
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }
}
