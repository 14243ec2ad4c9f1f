package ma.istiqbal.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The embedded MongoDB: one process, a file and a port for each store. */
final class StoreProcess {
    static final String NAME = "mongodb";
    static final String MODULE = "embedded-mongodb";

    /** Its indexes are in memory: this is for some 150,000 answers of citizens. */
    static final MemorySize MEMORY = new MemorySize("1g");

    /** A measurement brings a million. */
    static final MemorySize MEASURED_MEMORY = new MemorySize("4g");

    /** Indexes are large and live long: both processors look through them, and seldom, or writers wait each time. */
    private static final List<String> COLLECTOR = List.of("-XX:-UseSerialGC", "-XX:+UseParallelGC");

    private StoreProcess() {}

    static ProcessSpec spec(Checkout checkout, Path data, Ports ports, MemorySize memory, boolean measured) {
        List<String> rest = new ArrayList<>(COLLECTOR);
        rest.addAll(List.of("-jar", checkout.jar(MODULE).toString(), "--data", data.toString()));
        for (Store store : Store.values()) {
            rest.add(store.database() + "=" + ports.of(store));
        }
        List<String> command = measured ? Jvm.measured(memory.value(), rest) : Jvm.command(memory.value(), rest);
        return new ProcessSpec(NAME, data, command, Map.of(), new Readiness.Prints("ready"), Duration.ofSeconds(60));
    }
}
