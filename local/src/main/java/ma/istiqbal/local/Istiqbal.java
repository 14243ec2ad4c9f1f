package ma.istiqbal.local;

import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./istiqbal}. */
@Command(
        name = "./istiqbal",
        description = "Runs the whole platform on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TestCommand.class,
            BenchCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class
        })
final class Istiqbal implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Istiqbal() {}

    static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine all = new CommandLine(new Istiqbal());
        // Maven's options are Maven's to read: in their order, each beside its value.
        Objects.requireNonNull(all.getSubcommands().get(TestCommand.NAME)).setUnmatchedOptionsArePositionalParams(true);
        return all.setUsageHelpAutoWidth(true).setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof CannotStart) {
                PrintWriter err = command.getErr();
                err.println("istiqbal: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
