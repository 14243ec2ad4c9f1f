package ma.istiqbal.mongodb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves several stores, one file and one port each, until it is stopped. */
final class EmbeddedMongoServer {
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private EmbeddedMongoServer() {}

    static void main(String[] args) throws InterruptedException {
        // Prints what matters itself and brings no logging, so SLF4J need not warn of that. A provider on this class
        // path would reach every application that has the module on its own.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        ServerArguments arguments;
        try {
            arguments = ServerArguments.parse(List.of(args), System.getenv());
        } catch (IllegalArgumentException e) {
            exit(REFUSED, e.getMessage());
            return;
        }
        List<EmbeddedMongo> stores = new ArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stores.forEach(EmbeddedMongo::close), "close-stores"));
        try {
            serve(arguments, stores);
        } catch (StoreUnavailable | IOException e) {
            exit(FAILED, e.getMessage());
            return;
        }
        System.out.println("ready");
        if (arguments.withParent()) {
            awaitEndOfInput();
            System.exit(0);
        }
        Thread.currentThread().join();
    }

    private static void serve(ServerArguments arguments, List<EmbeddedMongo> stores) throws IOException {
        Path data = arguments.data();
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new IOException("the data directory " + data + " cannot be created: " + e.getMessage(), e);
        }
        if (!Files.isWritable(data)) {
            throw new IOException("the data directory " + data + " is not writable");
        }
        System.out.println("embedded MongoDB store, for one machine and never for production; "
                + arguments.durability().promise());
        for (Map.Entry<String, Integer> entry : arguments.ports().entrySet()) {
            Path file = data.resolve(entry.getKey() + ".mv");
            EmbeddedMongo store = EmbeddedMongo.open(file, entry.getValue(), arguments.durability());
            stores.add(store);
            System.out.println("  " + store.uri(entry.getKey()) + "  " + file);
        }
    }

    /** A parent that dies closes its end, so no server stays behind. */
    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
    }

    private static void exit(int code, @Nullable String message) {
        System.err.println("embedded MongoDB: " + message);
        System.exit(code);
    }
}
