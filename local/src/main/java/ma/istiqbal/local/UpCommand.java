package ma.istiqbal.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Builds what changed, starts everything and says where it is.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Runnable {
    private static final int LOOK_EVERY_SECONDS = 2;

    @Mixin
    private DataOption data = new DataOption();

    @ArgGroup(validate = false, heading = "Ports%n")
    private PortOptions ports = new PortOptions();

    @Option(names = "--detach", description = "leave it running when this command ends")
    private boolean detach;

    @Option(
            names = "--store-memory",
            paramLabel = "SIZE",
            converter = MemorySize.Converter.class,
            description =
                    "what the embedded MongoDB may take for its indexes and documents (default: ${DEFAULT-VALUE})")
    private MemorySize storeMemory = StoreProcess.MEMORY;

    @Option(names = "--mongodb-uri", paramLabel = "URI", description = "use this MongoDB instead of the embedded one")
    private @Nullable String mongodbUri;

    @Option(
            names = "--keycloak-url",
            paramLabel = "URL",
            description = "use this Keycloak instead of a local one; the clients' secrets then come from"
                    + " GATEWAY_CLIENT_SECRET, SITE_SERVICE_CLIENT_SECRET and so on")
    private @Nullable String keycloakUrl;

    @Option(
            names = "--no-training",
            description = "start new builds without the JVM's cache: better when you change code and start often")
    private boolean noTraining;

    @Override
    public void run() {
        PlatformOptions options = options();
        Platform platform = Platform.claim(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
        platform.begin();
        System.out.println(new Welcome(platform, detach));
        if (detach) {
            platform.detach();
        } else {
            watch(platform);
        }
    }

    private static void stop(Platform platform) {
        if (platform.isOurs()) {
            System.out.println("stopping");
            platform.close();
        }
    }

    private PlatformOptions options() {
        PlatformOptions standard = PlatformOptions.standard(data.checkout());
        return new PlatformOptions(
                standard.checkout(),
                data.directory().root(),
                standard.cache(),
                ports.ports(),
                storeMemory,
                mongodbUri,
                withoutSlash(keycloakUrl),
                true,
                !noTraining,
                false,
                false,
                Progress.on(System.out));
    }

    private static @Nullable String withoutSlash(@Nullable String url) {
        return url != null && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Until Ctrl-C or {@code down} ends this process. A part that ends does not take the others with it. */
    private static void watch(Platform platform) {
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                for (ManagedProcess ended : platform.takeEnded()) {
                    System.out.println(ended.name() + " " + ended.ending() + ": its last words are in "
                            + platform.data().log(ended.name()) + "; Ctrl-C and ./istiqbal up start it again");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
