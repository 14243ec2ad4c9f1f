package ma.istiqbal.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        description =
                "Measures the platform against bare baselines; takes the machine for itself. Without a part's name: all but --scale.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final String MODULE = "bench";

    @Option(names = "--quick", description = "a shorter and rougher run")
    private boolean quick;

    @Option(names = "--only", description = "just the requests with this in their names")
    private @Nullable String only;

    @Option(names = "--requests", description = "what single requests cost")
    private boolean requests;

    @Option(names = "--starts", description = "how long each process takes to be ready")
    private boolean starts;

    @Option(names = "--overload", description = "twice what it sustains")
    private boolean overload;

    @Option(names = "--scale", description = "a year of feedback of a thousand sites")
    private boolean scale;

    @Option(
            names = "--answers",
            description = "how many --scale loads, ${DEFAULT-VALUE} by default",
            defaultValue = "1000000")
    private int answers;

    @Override
    public Integer call() throws IOException {
        Checkout checkout = new DataOption().checkout();
        List<String> modules = new ArrayList<>(Service.presentIn(checkout).stream()
                .map(service -> service.module)
                .toList());
        modules.add(StoreProcess.MODULE);
        modules.add(MODULE);
        PlatformOptions standard = PlatformOptions.standard(checkout);
        PrivateFiles.directory(standard.data());
        new Maven(checkout, standard.data().resolve("bench-build.log")).makeJars(modules, Progress.on(System.out));
        List<String> command =
                new ArrayList<>(List.of(Jvm.java(), "-jar", checkout.jar(MODULE).toString()));
        command.addAll(chosen());
        return new ProcessBuilder(command)
                .directory(checkout.root().toFile())
                .inheritIO()
                .start()
                .onExit()
                .join()
                .exitValue();
    }

    private List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        Map.of("--quick", quick, "--requests", requests, "--starts", starts, "--overload", overload, "--scale", scale)
                .forEach((option, isChosen) -> {
                    if (isChosen) {
                        chosen.add(option);
                    }
                });
        if (only != null) {
            chosen.addAll(List.of("--only", only));
        }
        chosen.addAll(List.of("--answers", String.valueOf(answers)));
        return chosen;
    }
}
