package ma.istiqbal.local;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Puts a backup in place of an empty platform that does not run.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Runnable {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--replace", description = "put the data that is there aside, and keep it")
    private boolean replace;

    @Parameters(paramLabel = "FILE", description = "made by ./istiqbal backup")
    private Path file = Path.of("");

    @Override
    public void run() {
        DataDirectory directory = data.directory();
        PrivateFiles.directory(directory.root());
        RunDirectory run = new RunDirectory(directory.run());
        FileLock lock = run.lock().orElseThrow(() -> running(directory));
        try {
            if (run.records().stream().anyMatch(record -> run.process(record).isPresent())) {
                throw running(directory);
            }
            if (directory.holdsData() && !replace) {
                throw new CannotStart(directory.root()
                        + " holds data already: give an empty place with --data DIR, or --replace to put it aside");
            }
            restore(directory);
        } finally {
            Locks.release(lock);
        }
        System.out.println(
                "restored into " + directory.root() + "; ./istiqbal up starts it, and everybody signs in anew");
    }

    private void restore(DataDirectory directory) {
        Path unpacked = directory.root().resolve("unpacking");
        PrivateFiles.delete(unpacked);
        try {
            unpack(PrivateFiles.directory(unpacked));
            // From here on part of the data may be missing; what is there tells every start so.
            PrivateFiles.directory(directory.restoring());
            putInPlace(unpacked, directory.root());
            PrivateFiles.delete(directory.restoring());
        } finally {
            PrivateFiles.delete(unpacked);
        }
    }

    private void unpack(Path directory) {
        Set<String> parts = new HashSet<>(Snapshots.files());
        parts.add(DataDirectory.SECRETS);
        new Backup(file.toAbsolutePath()).unpack(directory, parts);
    }

    private static void putInPlace(Path unpacked, Path root) {
        Path secrets = root.resolve(DataDirectory.SECRETS);
        Path stores = root.resolve("mongodb");
        try {
            putAside(stores);
            putAside(secrets);
            Files.move(unpacked.resolve(DataDirectory.SECRETS), secrets, StandardCopyOption.ATOMIC_MOVE);
            Files.move(unpacked, stores, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("the restore is not finished: put it right and restore again", e);
        }
    }

    private static void putAside(Path path) throws IOException {
        if (Files.exists(path)) {
            Files.move(path, path.resolveSibling(path.getFileName() + "-until-" + System.currentTimeMillis()));
        }
    }

    private static CannotStart running(DataDirectory directory) {
        return new CannotStart(
                "the platform on " + directory.root() + " is running: stop it with './istiqbal down' before a restore");
    }
}
