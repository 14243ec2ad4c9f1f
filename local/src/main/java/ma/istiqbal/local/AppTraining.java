package ma.istiqbal.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes the JVM's ahead-of-time cache of each application that has none yet, against a throw-away store. */
final class AppTraining {
    private final Checkout checkout;
    private final DataDirectory logs;
    private final Progress progress;

    AppTraining(Checkout checkout, DataDirectory logs, Progress progress) {
        this.checkout = checkout;
        this.logs = logs;
        this.progress = progress;
    }

    void run(List<AppImage> images) {
        List<AppImage> untrained =
                images.stream().filter(image -> !image.isTrained()).toList();
        if (untrained.isEmpty()) {
            return;
        }
        progress.say("training " + untrained.size() + " new builds, which makes their later starts shorter");
        try (Scratch scratch = new Scratch(checkout)) {
            Ports ports = Ports.free();
            ServiceEnvironment environment = new ServiceEnvironment(
                    ports, scratch.data().secrets(), null, "http://localhost:" + ports.keycloak());
            scratch.start(
                            StoreProcess.spec(checkout, scratch.data().store(), ports, StoreProcess.MEMORY, false),
                            scratch.data().log(StoreProcess.NAME))
                    .awaitReady();
            Parallel.run(
                    Runtime.getRuntime().availableProcessors(),
                    untrained.stream()
                            .map(image -> (Runnable) () -> train(image, environment.of(image.service()), scratch))
                            .toList());
        }
    }

    private void train(AppImage image, Map<String, String> environment, Scratch scratch) {
        String name = image.service().module;
        ProcessSpec spec = ServiceProcess.training(image, environment);
        Path log = logs.log(spec.name());
        int code = scratch.start(spec, log).awaitExit();
        if (code == 0) {
            image.keepRecording();
        }
        progress.say(
                image.isTrained()
                        ? name + " trained"
                        : name + " was not trained (code " + code + ", see " + log + "): it starts without");
    }
}
