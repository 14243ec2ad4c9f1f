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
    private static final String HEAP = "192m";

    /** Its indexes are in memory, and a measurement brings a million feedbacks. */
    private static final String MEASURED_HEAP = "4g";

    private StoreProcess() {}

    static ProcessSpec spec(Checkout checkout, Path data, Ports ports, boolean measured) {
        List<String> rest =
                new ArrayList<>(List.of("-jar", checkout.jar(MODULE).toString(), "--data", data.toString()));
        for (Store store : Store.values()) {
            rest.add(store.database() + "=" + ports.of(store));
        }
        List<String> command = measured ? Jvm.measured(MEASURED_HEAP, rest) : Jvm.command(HEAP, rest);
        return new ProcessSpec(NAME, data, command, Map.of(), new Readiness.Prints("ready"), Duration.ofSeconds(60));
    }
}
