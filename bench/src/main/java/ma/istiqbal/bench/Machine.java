package ma.istiqbal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.local.Platform;

/** Who uses the processors: a figure counts for little when others took them. */
record Machine(List<ProcessUse> ours) {

    private static final List<String> PARTS = List.of(
            "mongodb", "keycloak", "site-service", "partner-service", "rollout-service", "feedback-service", "gateway");
    private static final int TICKS_PER_SECOND = 100;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STOLEN = 8;

    /** The platform, and this process that measures it. */
    static Machine with(Platform platform) {
        List<ProcessUse> ours = new ArrayList<>(PARTS.stream()
                .map(part -> ProcessUse.of(platform.processId(part)))
                .toList());
        ours.add(new ProcessUse(ProcessHandle.current()));
        return new Machine(List.copyOf(ours));
    }

    /** CPU time of everybody else so far. */
    Duration others() {
        Duration own = ours.stream().map(ProcessUse::cpu).reduce(Duration.ZERO, Duration::plus);
        return busy(firstLine(Path.of("/proc/stat"))).minus(own);
    }

    /** @param line of all processors: cpu user nice system idle iowait irq softirq steal … */
    static Duration busy(String line) {
        String[] fields = line.split(" +", -1);
        long ticks = 0;
        for (int field = 1; field <= STOLEN; field++) {
            if (field != IDLE && field != WAITING) {
                ticks += Long.parseLong(fields[field]);
            }
        }
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).getFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
