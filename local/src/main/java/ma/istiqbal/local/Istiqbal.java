package ma.istiqbal.local;

import java.io.PrintWriter;
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
        return new CommandLine(new Istiqbal())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, result) -> {
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
