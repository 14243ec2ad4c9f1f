package ma.istiqbal.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        description = "Measures the platform against bare baselines; takes the machine for itself.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final String MODULE = "bench";

    @Option(names = "--quick", description = "a shorter and rougher run")
    private boolean quick;

    @Option(names = "--only", description = "just the cases with this in their names", defaultValue = "")
    private String only = "";

    @Option(names = "--scale", description = "a year of feedback of a thousand sites, instead of single requests")
    private boolean scale;

    @Option(names = "--overload", description = "twice what it sustains, instead of single requests")
    private boolean overload;

    @Option(names = "--starts", description = "how long each process takes to be ready, instead of single requests")
    private boolean starts;

    @Option(names = "--answers", description = "how many of them, a million by default", defaultValue = "1000000")
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
        if (quick) {
            command.add("--quick");
        }
        if (scale) {
            command.addAll(List.of("--scale", "--answers", String.valueOf(answers)));
        }
        if (overload) {
            command.add("--overload");
        }
        if (starts) {
            command.add("--starts");
        }
        command.addAll(List.of("--only", only));
        return new ProcessBuilder(command)
                .directory(checkout.root().toFile())
                .inheritIO()
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
