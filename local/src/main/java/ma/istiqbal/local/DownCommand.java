package ma.istiqbal.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "down",
        description = "Stops everything, also what a killed launcher left.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public void run() {
        RunDirectory run = data.run();
        Optional<ProcessHandle> launcher = run.records().stream()
                .filter(record -> record.name().equals(RunDirectory.LAUNCHER))
                .findFirst()
                .flatMap(run::process);
        // It stops its own children, and nobody else may start new ones meanwhile.
        launcher.ifPresent(process -> {
            process.destroy();
            Termination.await(process, PATIENCE);
        });
        List<String> stopped = new ArrayList<>(run.stopAll());
        stopped.addAll(Leftovers.sweep(data.checkout()));
        System.out.println(launcher.isEmpty() && stopped.isEmpty() ? "nothing was running" : "stopped");
    }
}
