package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Shows what runs. Answers 3 when nothing does.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        RunDirectory run = data.run();
        List<ProcessRecord> records = run.records();
        long alive = records.stream()
                .filter(record -> run.process(record).isPresent())
                .count();
        if (alive == 0) {
            System.out.println("nothing is running");
            return NOT_RUNNING;
        }
        for (ProcessRecord record : records) {
            System.out.println(line(record, run.process(record)));
        }
        System.out.println("data " + data.directory().root());
        return 0;
    }

    private static String line(ProcessRecord record, Optional<ProcessHandle> process) {
        String state = process.isPresent() ? "running " + age(record.started()) + memory(record.pid()) : "ended";
        return String.format(Locale.ROOT, "%-18s pid %-8d %s", record.name(), record.pid(), state);
    }

    private static String age(Instant started) {
        Duration age = Duration.between(started, Instant.now());
        return "for " + age.toHours() + " h " + age.toMinutesPart() + " min";
    }

    /** Where the system tells it. */
    private static String memory(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> ", " + Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB resident")
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
