package ma.istiqbal.local;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which processes one data directory has running, for whoever comes later: the next start, {@code down}, {@code status}. */
final class RunDirectory {
    static final String LAUNCHER = "launcher";
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final String DETACHED = "detached";

    private final Path directory;

    RunDirectory(Path directory) {
        this.directory = directory;
    }

    Path path() {
        return directory;
    }

    /** Held by a launcher as long as it lives. */
    Optional<FileLock> lock() {
        return Locks.take(directory.resolve("lock"));
    }

    void remember(ProcessRecord record) {
        try {
            record.writeTo(directory);
        } catch (IOException e) {
            throw new CannotStart("the process of " + record.name() + " cannot be noted", e);
        }
    }

    void forget(String name) {
        delete(name + ProcessRecord.SUFFIX);
    }

    /** From now on no launcher watches over the processes, and that is as wanted. */
    void markDetached() {
        try {
            Files.writeString(directory.resolve(DETACHED), "");
        } catch (IOException e) {
            throw new CannotStart("the platform cannot be left running", e);
        }
    }

    boolean isDetached() {
        return Files.exists(directory.resolve(DETACHED));
    }

    List<ProcessRecord> records() {
        List<ProcessRecord> records = new ArrayList<>();
        for (Path note : notes()) {
            ProcessRecord.read(note).ifPresent(records::add);
        }
        return records;
    }

    private List<Path> notes() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ProcessRecord.SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotStart("the processes noted in " + directory + " cannot be read", e);
        }
    }

    Optional<ProcessHandle> process(ProcessRecord record) {
        return record.process(directory);
    }

    /** A platform that was left running on purpose and is whole. */
    boolean runsDetached() {
        List<ProcessRecord> records = records();
        return isDetached()
                && !records.isEmpty()
                && records.stream().allMatch(record -> process(record).isPresent());
    }

    /** Stops whatever still runs, the store after those who write to it; answers what was running. */
    List<String> stopAll() {
        List<ProcessRecord> running =
                records().stream().filter(record -> process(record).isPresent()).toList();
        stop(running.stream().filter(record -> !isStore(record)).toList());
        stop(running.stream().filter(RunDirectory::isStore).toList());
        notes().forEach(note -> delete(note.getFileName().toString()));
        delete(DETACHED);
        return running.stream().map(ProcessRecord::name).toList();
    }

    private void stop(List<ProcessRecord> records) {
        List<ProcessHandle> processes =
                records.stream().flatMap(record -> process(record).stream()).toList();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> Termination.await(process, PATIENCE));
    }

    private static boolean isStore(ProcessRecord record) {
        return record.name().equals(StoreProcess.NAME);
    }

    private void delete(String file) {
        try {
            Files.deleteIfExists(directory.resolve(file));
        } catch (IOException e) {
            throw new CannotStart(directory.resolve(file) + " cannot be deleted", e);
        }
    }
}
