package ma.istiqbal.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells what happens and how long it has been going on. */
public interface Progress {
    void say(String line);

    /** For tests, whose runner has its own output. */
    static Progress silent() {
        return line -> {};
    }

    static Progress on(PrintStream out) {
        long start = System.nanoTime();
        return line -> out.println(elapsed(start) + "  " + line);
    }

    private static String elapsed(long start) {
        return String.format(Locale.ROOT, "%6.1f s", seconds(start));
    }

    static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    /** Runs one step and says how long it took. */
    default void step(String done, Runnable step) {
        long start = System.nanoTime();
        step.run();
        say(String.format(Locale.ROOT, "%s (%.1f s)", done, seconds(start)));
    }
}
