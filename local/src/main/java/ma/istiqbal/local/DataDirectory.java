package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the platform keeps between starts, and where. */
record DataDirectory(Path root) {
    static final String SECRETS = "secrets.properties";
    private static final long LEAST_FREE_BYTES = 1L << 30;

    DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    Path store() {
        return PrivateFiles.directory(root.resolve("mongodb"));
    }

    Path keycloak() {
        return PrivateFiles.directory(root.resolve("keycloak"));
    }

    Path logs() {
        return PrivateFiles.directory(root.resolve("logs"));
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    Path run() {
        return PrivateFiles.directory(root.resolve("run"));
    }

    Secrets secrets() {
        PrivateFiles.directory(root);
        return new Secrets(root.resolve(SECRETS));
    }

    boolean exists() {
        return Files.isDirectory(root);
    }

    /** There while a restore puts the parts in their places. */
    Path restoring() {
        return root.resolve("restoring");
    }

    /** Starting would make what is missing anew: empty stores after half a restore, keys that open nothing. */
    void requireWhole() {
        if (Files.exists(restoring())) {
            throw new CannotStart(
                    "a restore into " + root + " was interrupted: './istiqbal restore --replace FILE' again");
        }
        if (holdsStores() && !Files.exists(root.resolve(SECRETS))) {
            throw new CannotStart(root + " holds data, but not the keys to it: put its " + SECRETS
                    + " back, restore a backup, or choose another place with --data DIR");
        }
    }

    boolean holdsData() {
        return Files.exists(root.resolve(SECRETS)) || holdsStores();
    }

    private boolean holdsStores() {
        try (Stream<Path> stores =
                Files.isDirectory(root.resolve("mongodb")) ? Files.list(root.resolve("mongodb")) : Stream.empty()) {
            return stores.findAny().isPresent();
        } catch (IOException e) {
            throw new CannotStart(root + " cannot be examined", e);
        }
    }

    /** A store on a full disk refuses every write; better not to begin. */
    void requireSpace() {
        PrivateFiles.directory(root);
        long free;
        try {
            free = Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new CannotStart("the disk of " + root + " cannot be examined", e);
        }
        if (free < LEAST_FREE_BYTES) {
            throw new CannotStart("the disk of " + root + " has only " + (free >> 20)
                    + " MiB free: free at least 1 GiB, or choose another place with --data DIR");
        }
    }
}
