package ma.istiqbal.local;

import java.nio.channels.FileLock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole platform, running: the embedded MongoDB ({@code mongodb}), Keycloak ({@code keycloak}), the four services and
 * the gateway, each by the name of its module. Closing it stops them all.
 */
public final class Platform implements AutoCloseable {
    private final PlatformOptions options;
    private final ServiceEnvironment environment;
    private final RunDirectory run;
    private final FileLock lock;
    private final Map<String, ManagedProcess> processes = new LinkedHashMap<>();
    private boolean closed;

    private Platform(PlatformOptions options, FileLock lock, RunDirectory run) {
        this.options = options;
        this.lock = lock;
        this.run = run;
        String keycloak = options.keycloakUrl();
        this.environment = new ServiceEnvironment(
                options.ports(),
                new DataDirectory(options.data()).secrets(),
                options.mongodbUri(),
                keycloak == null ? "http://localhost:" + options.ports().keycloak() : keycloak);
    }

    /** Starts everything and returns when all of it is ready. */
    public static Platform start(PlatformOptions options) {
        Platform platform = claim(options);
        // For the test run that ends without closing it; closing twice does nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "close-platform"));
        platform.begin();
        return platform;
    }

    /** Everything, or nothing. */
    void begin() {
        try {
            new PlatformStart(this).run();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Takes the data directory for this launcher, and stops what a killed one left running on it. */
    static Platform claim(PlatformOptions options) {
        List<String> leftovers = Leftovers.sweep(options.checkout());
        DataDirectory data = new DataDirectory(options.data());
        data.requireSpace();
        data.requireWhole();
        RunDirectory run = new RunDirectory(data.run());
        Optional<FileLock> lock = run.lock();
        if (lock.isEmpty() || run.runsDetached()) {
            throw new CannotStart("already running on " + data.root()
                    + ": see './istiqbal status', stop it with './istiqbal down', or use another --data DIR and ports");
        }
        leftovers.addAll(run.stopAll());
        if (!leftovers.isEmpty()) {
            options.progress().say("stopped what an earlier launcher left running: " + String.join(", ", leftovers));
        }
        run.remember(ProcessRecord.of(RunDirectory.LAUNCHER, ProcessHandle.current()));
        return new Platform(options, lock.get(), run);
    }

    PlatformOptions options() {
        return options;
    }

    ServiceEnvironment environment() {
        return environment;
    }

    DataDirectory data() {
        return new DataDirectory(options.data());
    }

    public String gatewayUrl() {
        return environment.url(Service.GATEWAY);
    }

    public String keycloakUrl() {
        return environment.keycloakUrl();
    }

    /** Past the gateway, as {@code site-service} and so on. */
    public String serviceUrl(String service) {
        return environment.url(Service.named(service));
    }

    /** Where it tells health and metrics, to this machine only. */
    public String managementUrl(String service) {
        return "http://127.0.0.1:" + environment.ports().managementOf(Service.named(service));
    }

    /** Of the service's own database. */
    public String mongodbUri(String service) {
        return environment.mongodb(Service.named(service).store);
    }

    /** The operating system's id of a part that runs. */
    public long processId(String process) {
        return process(process).id();
    }

    /** Of the service's own Keycloak client. */
    public String clientSecret(String service) {
        return environment.clientSecret(Service.named(service));
    }

    /** Of Keycloak's console, where the user is {@code admin}. */
    public String keycloakAdminPassword() {
        return environment.secrets().word(KeycloakProcess.ADMIN_PASSWORD);
    }

    /** Starts a stopped or killed part again, as it was, and waits until it is ready. */
    public void start(String process) {
        launch(process(process).spec()).awaitReady();
    }

    /** Asks it to end and waits. */
    public void stop(String process) {
        process(process).stop();
    }

    /** Ends it as a crash would. */
    public void kill(String process) {
        process(process).kill();
    }

    public boolean isRunning(String process) {
        return process(process).isAlive();
    }

    /** What has ended since the last call, though nobody asked it to. */
    synchronized List<ManagedProcess> takeEnded() {
        if (closed) {
            return List.of();
        }
        List<ManagedProcess> ended = processes.values().stream()
                .filter(process -> !process.isAlive())
                .toList();
        ended.forEach(process -> processes.remove(process.name()));
        return ended;
    }

    synchronized ManagedProcess launch(ProcessSpec spec) {
        if (closed) {
            throw new CannotStart("stopped");
        }
        ManagedProcess process = ManagedProcess.start(spec, data().log(spec.name()), run);
        processes.put(spec.name(), process);
        return process;
    }

    private synchronized ManagedProcess process(String name) {
        ManagedProcess process = processes.get(name);
        if (process == null) {
            throw new CannotStart("nothing called '" + name + "' runs here; there are " + processes.keySet());
        }
        return process;
    }

    /** Leaves everything running when this launcher ends. */
    synchronized void detach() {
        closed = true;
        run.forget(RunDirectory.LAUNCHER);
        run.markDetached();
    }

    /** Neither closed nor left to itself. */
    synchronized boolean isOurs() {
        return !closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        run.forget(RunDirectory.LAUNCHER);
        run.stopAll();
        Locks.release(lock);
        if (options.temporary()) {
            PrivateFiles.delete(options.data());
        }
    }
}
