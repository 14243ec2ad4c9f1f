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

    private StoreProcess() {}

    static ProcessSpec spec(Checkout checkout, Path data, Ports ports) {
        List<String> rest =
                new ArrayList<>(List.of("-jar", checkout.jar(MODULE).toString(), "--data", data.toString()));
        for (Store store : Store.values()) {
            rest.add(store.database() + "=" + ports.of(store));
        }
        return new ProcessSpec(
                NAME, data, Jvm.command(HEAP, rest), Map.of(), new Readiness.Prints("ready"), Duration.ofSeconds(60));
    }
}
