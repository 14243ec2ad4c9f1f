package ma.istiqbal.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The way from nothing to ready: build what changed, make what is missing, start the slowest first. */
final class PlatformStart {
    private final Platform platform;
    private final PlatformOptions options;
    private final Progress progress;
    private final KeycloakDistribution keycloak;
    private final List<Service> services;
    private final List<AppImage> images = new ArrayList<>();

    PlatformStart(Platform platform) {
        this.platform = platform;
        this.options = platform.options();
        this.progress = options.progress();
        this.keycloak = new KeycloakDistribution(options.cache());
        this.services = Service.presentIn(options.checkout());
    }

    void run() {
        options.ports().requireFree(options.ownsStore(), options.ownsKeycloak());
        requireSecretsOfForeignKeycloak();
        Parallel.run(2, List.of(this::build, this::prepareKeycloak));
        services.forEach(service -> images.add(AppImage.of(options.checkout(), options.cache(), service)));
        if (options.train()) {
            new AppTraining(options.checkout(), platform.data(), progress).run(images);
        }
        Parallel.run(2, List.of(this::startKeycloak, this::startStoreThenServices));
    }

    private void requireSecretsOfForeignKeycloak() {
        List<String> missing = services.stream()
                .map(Service::secretVariable)
                .filter(variable -> System.getenv(variable) == null)
                .toList();
        if (!options.ownsKeycloak() && !missing.isEmpty()) {
            throw new CannotStart("--keycloak-url needs the secrets of our clients there, in the environment: "
                    + String.join(", ", missing));
        }
    }

    private void build() {
        if (!options.build()) {
            return;
        }
        List<String> modules = Stream.concat(
                        services.stream().map(service -> service.module), Stream.of(StoreProcess.MODULE))
                .toList();
        Freshness freshness = new Freshness(options.checkout());
        List<String> stale = freshness.stale(modules);
        if (stale.isEmpty()) {
            return;
        }
        progress.say("building " + String.join(", ", stale));
        freshness.forgetUnfinished(stale);
        Path log = platform.data().log("build");
        progress.step("built", () -> new Maven(options.checkout(), log).makeJars(stale, progress));
        freshness.built(stale);
    }

    private void prepareKeycloak() {
        if (options.ownsKeycloak()) {
            keycloak.prepare(
                    options.checkout(), options.train(), platform.data().log("keycloak-build"), progress);
        }
    }

    private void startKeycloak() {
        if (!options.ownsKeycloak()) {
            return;
        }
        RealmImport realm = new RealmImport(options.checkout(), platform.data().keycloak());
        Secrets secrets = platform.environment().secrets();
        if (realm.prepare(secrets)) {
            progress.say("the realm changed since Keycloak imported it: importing it again (what was made by hand in"
                    + " Keycloak is kept in " + platform.data().keycloak().resolve("data") + ")");
        }
        start(KeycloakProcess.spec(
                keycloak,
                platform.data(),
                options.ports(),
                KeycloakProcess.environment(platform.environment(), secrets)));
        if (!realm.knowsGatewayAt(platform.gatewayUrl())) {
            new KeycloakAdmin(platform.keycloakUrl(), platform.keycloakAdminPassword())
                    .moveGateway(
                            platform.gatewayUrl(),
                            "http://127.0.0.1:" + options.ports().gateway());
            realm.rememberGatewayAt(platform.gatewayUrl());
        }
    }

    private void startStoreThenServices() {
        // Made before the store is: the keys to what is in it are kept first.
        List<Runnable> starts = images.stream()
                .map(image -> ServiceProcess.spec(
                        image,
                        platform.environment(),
                        platform.data().log(image.service().module),
                        platform.options().measured()))
                .map(spec -> (Runnable) () -> start(spec))
                .toList();
        if (options.ownsStore()) {
            start(StoreProcess.spec(
                    options.checkout(),
                    platform.data().store(),
                    options.ports(),
                    options.storeMemory(),
                    options.measured()));
        }
        Parallel.run(Runtime.getRuntime().availableProcessors(), starts);
    }

    private void start(ProcessSpec spec) {
        long start = System.nanoTime();
        platform.launch(spec).awaitReady();
        progress.say(String.format(Locale.ROOT, "%s ready after %.1f s", spec.name(), Progress.seconds(start)));
    }
}
