package ma.istiqbal.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(name = "test", description = "Runs every test: mvn -B verify, with the given arguments.")
final class TestCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "passed on to Maven")
    private List<String> arguments = new ArrayList<>();

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        Path maven = Maven.find();
        Checkout checkout = new DataOption().checkout();
        TestProgram.ALL.forEach(TestProgram::install);
        new PrometheusTools(checkout).install();
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "verify"));
        command.addAll(arguments);
        command.addAll(options);
        return Programs.run(checkout.root(), command);
    }
}
