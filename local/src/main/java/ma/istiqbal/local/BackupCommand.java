package ma.istiqbal.local;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Writes everything that cannot be made again into one file, while the platform runs or not.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Runnable {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "where to (default: istiqbal-TIME.backup in this directory)")
    private @Nullable Path file;

    @Override
    public void run() {
        DataDirectory directory = data.directory();
        if (!directory.exists()) {
            throw new CannotStart("nothing has been started on " + directory.root() + " yet: ./istiqbal up");
        }
        directory.requireWhole();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path target = file == null ? Path.of("istiqbal-" + now.toString().replace(":", "") + ".backup") : file;
        FileLock lock = Locks.take(directory.run().resolve("backup.lock"))
                .orElseThrow(() -> new CannotStart("another backup of " + directory.root() + " is being made"));
        try {
            backUp(directory, target, now);
        } finally {
            Locks.release(lock);
        }
        System.out.println("backed up to " + target.toAbsolutePath() + "; it holds the keys too: keep it safe");
    }

    private static void backUp(DataDirectory directory, Path target, Instant now) {
        Path copies = directory.root().resolve("backing-up");
        PrivateFiles.delete(copies);
        try {
            Map<String, Path> parts =
                    new LinkedHashMap<>(new Snapshots(directory).take(PrivateFiles.directory(copies)));
            parts.put(DataDirectory.SECRETS, directory.root().resolve(DataDirectory.SECRETS));
            new Backup(target.toAbsolutePath()).write(parts, now);
        } finally {
            PrivateFiles.delete(copies);
        }
    }
}
