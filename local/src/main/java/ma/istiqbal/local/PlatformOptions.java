package ma.istiqbal.local;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to start and where. The cache holds what is dear to make and the same for everybody (Keycloak, the JVM's caches);
 * the data directory holds what one platform keeps.
 *
 * @param storeMemory of the embedded MongoDB
 * @param mongodbUri an own MongoDB in place of the embedded one
 * @param keycloakUrl an own Keycloak in place of the local one
 * @param build whether Maven is called for what changed; a test runs inside a build and takes the jars as they are
 * @param train whether the JVM's caches are made where they are missing
 * @param temporary whether the data directory is deleted on close
 * @param measured whether the services run as in production, for a benchmark, and not as small as they can
 */
public record PlatformOptions(
        Checkout checkout,
        Path data,
        Path cache,
        Ports ports,
        MemorySize storeMemory,
        @Nullable String mongodbUri,
        @Nullable String keycloakUrl,
        boolean build,
        boolean train,
        boolean temporary,
        boolean measured,
        Progress progress) {

    static final String HOME = ".istiqbal";

    static PlatformOptions standard(Checkout checkout) {
        Path home = checkout.root().resolve(HOME);
        return new PlatformOptions(
                checkout,
                home,
                home.resolve("cache"),
                Ports.STANDARD,
                StoreProcess.MEMORY,
                null,
                null,
                true,
                true,
                false,
                false,
                Progress.silent());
    }

    /** Free ports, data that nobody needs afterwards, and no training: it pays from the second start on. */
    public static PlatformOptions temporary(Checkout checkout) {
        Path home = checkout.root().resolve(HOME);
        Path data = Scratch.directoryOf(checkout).resolve(UUID.randomUUID().toString());
        return new PlatformOptions(
                checkout,
                data,
                home.resolve("cache"),
                Ports.free(),
                StoreProcess.MEMORY,
                null,
                null,
                false,
                false,
                true,
                false,
                Progress.silent());
    }

    /** The same for a benchmark: as production runs, where an image has the JVM's cache with it. */
    public static PlatformOptions measured(Checkout checkout) {
        PlatformOptions other = temporary(checkout);
        return new PlatformOptions(
                checkout,
                other.data,
                other.cache,
                other.ports,
                StoreProcess.MEASURED_MEMORY,
                null,
                null,
                false,
                true,
                true,
                true,
                other.progress);
    }

    public PlatformOptions withProgress(Progress told) {
        return new PlatformOptions(
                checkout,
                data,
                cache,
                ports,
                storeMemory,
                mongodbUri,
                keycloakUrl,
                build,
                train,
                temporary,
                measured,
                told);
    }

    public PlatformOptions withMongodb(@Nullable String uri) {
        return new PlatformOptions(
                checkout,
                data,
                cache,
                ports,
                storeMemory,
                uri,
                keycloakUrl,
                build,
                train,
                temporary,
                measured,
                progress);
    }

    boolean ownsStore() {
        return mongodbUri == null;
    }

    boolean ownsKeycloak() {
        return keycloakUrl == null;
    }
}
