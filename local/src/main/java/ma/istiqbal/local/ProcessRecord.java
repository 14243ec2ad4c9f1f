package ma.istiqbal.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/** How a later launcher finds a process again: a pid alone may belong to somebody else by then. */
record ProcessRecord(String name, long pid, Instant started) {
    /** Start times come from the kernel's ticks and a boot time that is rounded. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static final String SUFFIX = ".process";

    static ProcessRecord of(String name, ProcessHandle process) {
        return new ProcessRecord(
                name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Part of the command line of every process, so that it is recognised even when the clock was set meanwhile. */
    static String marker(String name, Path runDirectory) {
        return "-Distiqbal.process=" + name + "@" + runDirectory;
    }

    /** The process, if it still runs and is ours. */
    Optional<ProcessHandle> process(Path runDirectory) {
        return ProcessHandle.of(pid).filter(Termination::isPending).filter(found -> isOurs(found.info(), runDirectory));
    }

    private boolean isOurs(ProcessHandle.Info info, Path runDirectory) {
        boolean sameStart = info.startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
        boolean sameMarker = info.commandLine()
                .map(line -> line.contains(marker(name, runDirectory)))
                .orElse(false);
        return sameStart || sameMarker;
    }

    void writeTo(Path runDirectory) throws IOException {
        Properties values = new Properties();
        values.setProperty("pid", Long.toString(pid));
        values.setProperty("started", started.toString());
        Path next = runDirectory.resolve(name + ".next");
        try (OutputStream stream = Files.newOutputStream(next)) {
            values.store(stream, null);
        }
        Files.move(
                next,
                runDirectory.resolve(name + SUFFIX),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty for one that was deleted meanwhile, or that a machine left half written when it went down with the process. */
    static Optional<ProcessRecord> read(Path file) {
        Properties values = new Properties();
        String name = file.getFileName().toString();
        try (InputStream stream = Files.newInputStream(file)) {
            values.load(stream);
            return Optional.of(new ProcessRecord(
                    name.substring(0, name.length() - SUFFIX.length()),
                    Long.parseLong(values.getProperty("pid")),
                    Instant.parse(values.getProperty("started", ""))));
        } catch (NoSuchFileException | IllegalArgumentException | DateTimeParseException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("the note " + file + " cannot be read", e);
        }
    }
}
