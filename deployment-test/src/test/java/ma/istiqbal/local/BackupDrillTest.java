package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The drill: what {@code ./istiqbal backup} and {@code restore} promise, on real stores in a process of their own. */
class BackupDrillTest {
    @TempDir
    private Path directory;

    private Path data;
    private Path backup;
    private final RunningStores stores = new RunningStores();
    private String said = "";

    @BeforeEach
    void aPlatformHoldsData() {
        data = directory.resolve("data");
        backup = directory.resolve("today.backup");
        new DataDirectory(data).secrets().key("FEEDBACK_TEXT_KEY");
        stores.start(data);
        stores.fill();
    }

    @AfterEach
    void stop() {
        stores.stop();
    }

    @Test
    void whatWasBackedUpWhileRunningIsRestoredIntoAnEmptyPlace() throws IOException {
        Map<String, String> before = stores.contents();
        assertThat(run("backup", "--data", data.toString(), backup.toString())).isZero();
        stores.add("after the backup");
        assertThat(stores.contents()).isNotEqualTo(before);
        stores.stop();

        Path other = directory.resolve("other");
        assertThat(run("restore", "--data", other.toString(), backup.toString()))
                .as(said)
                .isZero();
        stores.start(other);

        assertThat(stores.contents()).isEqualTo(before);
        assertThat(Files.readString(other.resolve("secrets.properties")))
                .isEqualTo(Files.readString(data.resolve("secrets.properties")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(list(data)).as("nothing is left behind").doesNotContain("backing-up", "restoring");
        assertThat(list(other)).doesNotContain("restoring");
    }

    @Test
    void aStoppedPlatformIsBackedUpAsWell() {
        Map<String, String> before = stores.contents();
        stores.stop();
        assertThat(run("backup", "--data", data.toString(), backup.toString()))
                .as(said)
                .isZero();

        Path other = directory.resolve("other");
        assertThat(run("restore", "--data", other.toString(), backup.toString()))
                .isZero();
        stores.start(other);

        assertThat(stores.contents()).isEqualTo(before);
    }

    /** Everywhere: in a store's content, in the list of parts, in the archive's own directory. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.97, 0.999})
    void aDamagedBackupIsRefusedWhole(double where) throws IOException {
        run("backup", "--data", data.toString(), backup.toString());
        byte[] bytes = Files.readAllBytes(backup);
        bytes[(int) (bytes.length * where)] ^= 0x55;
        Files.write(backup, bytes);

        assertNothingIsRestored();
    }

    @Test
    void aBackupThatWasCutShortIsRefused() throws IOException {
        run("backup", "--data", data.toString(), backup.toString());
        byte[] bytes = Files.readAllBytes(backup);
        Files.write(backup, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertNothingIsRestored();
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        Files.writeString(backup, "no archive at all");
        assertNothingIsRestored();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            zip.putNextEntry(new ZipEntry("sites.mv"));
            zip.write(1);
        }
        assertNothingIsRestored();
        assertThat(said).contains("is no backup made by './istiqbal backup'");
    }

    @Test
    void aBackupWithAPartThatLeavesItsDirectoryIsRefused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            zip.putNextEntry(new ZipEntry("../../outside"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("contents.json"));
            zip.write("""
                    {"format":"istiqbal-backup-1","version":"1","made":"2026-01-01T00:00:00Z",
                     "parts":{"../../outside":{"bytes":1,"sha256":"4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"}}}
                    """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertNothingIsRestored();
        assertThat(directory.resolve("outside")).doesNotExist();
    }

    @Test
    void aRunningPlatformIsNeverOverwritten() {
        run("backup", "--data", data.toString(), backup.toString());
        Map<String, String> before = stores.contents();

        assertThat(run("restore", "--replace", "--data", data.toString(), backup.toString()))
                .isEqualTo(1);
        assertThat(said).contains("is running").contains("./istiqbal down");
        assertThat(stores.contents()).isEqualTo(before);
    }

    @Test
    void dataIsReplacedOnlyWhenToldAndThenKeptAside() throws IOException {
        Map<String, String> before = stores.contents();
        run("backup", "--data", data.toString(), backup.toString());
        stores.add("after the backup");
        stores.stop();

        assertThat(run("restore", "--data", data.toString(), backup.toString())).isEqualTo(1);
        assertThat(said).contains("holds data already").contains("--replace");
        assertThat(run("restore", "--replace", "--data", data.toString(), backup.toString()))
                .as(said)
                .isZero();

        assertThat(list(data))
                .anyMatch(name -> name.startsWith("mongodb-until-"))
                .anyMatch(name -> name.startsWith("secrets.properties-until-"));
        stores.start(data);
        assertThat(stores.contents()).isEqualTo(before);
    }

    @Test
    void anotherFileIsNeverOverwritten() throws IOException {
        Files.writeString(backup, "mine");

        assertThat(run("backup", "--data", data.toString(), backup.toString())).isEqualTo(1);
        assertThat(said).contains("exists already");
        assertThat(Files.readString(backup)).isEqualTo("mine");
    }

    @Test
    void nothingStartsOnHalfARestore() throws IOException {
        stores.stop();
        Files.createDirectories(data.resolve("restoring"));

        assertThat(run("backup", "--data", data.toString(), backup.toString())).isEqualTo(1);
        assertThat(run("up", "--data", data.toString())).isEqualTo(1);
        assertThat(said).contains("a restore into").contains("was interrupted");
    }

    @Test
    void aRefusedFileDoesNotMakeHalfARestoreWhole() throws IOException {
        stores.stop();
        Files.createDirectories(data.resolve("restoring"));
        Files.writeString(backup, "no archive at all");

        assertThat(run("restore", "--replace", "--data", data.toString(), backup.toString()))
                .isEqualTo(1);
        assertThat(run("backup", "--data", data.toString(), backup.toString())).isEqualTo(1);
        assertThat(said).contains("a restore into").contains("was interrupted");
    }

    @Test
    void aBackupWithoutOneOfItsStoresIsRefused() throws IOException {
        stores.stop();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            zip.putNextEntry(new ZipEntry("contents.json"));
            zip.write("""
                    {"format":"istiqbal-backup-1","version":"1","made":"2026-01-01T00:00:00Z","parts":{}}
                    """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(run("restore", "--replace", "--data", data.toString(), backup.toString()))
                .isEqualTo(1);
        assertThat(said).contains("is no backup made by './istiqbal backup'");
        assertThat(list(data)).contains("mongodb", "secrets.properties");
    }

    @Test
    void dataWithoutItsKeysIsNotTakenForWhole() throws IOException {
        stores.stop();
        Files.delete(data.resolve("secrets.properties"));

        assertThat(run("backup", "--data", data.toString(), backup.toString())).isEqualTo(1);
        assertThat(said).contains("holds data, but not the keys to it");
        assertThatThrownBy(() -> new DataDirectory(data).requireWhole()).isInstanceOf(CannotStart.class);
        assertThatCode(() -> new DataDirectory(directory.resolve("other")).requireWhole())
                .doesNotThrowAnyException();
    }

    @Test
    void twoBackupsAreNotMadeAtOnce() {
        stores.stop();
        FileLock other =
                Locks.take(new DataDirectory(data).run().resolve("backup.lock")).orElseThrow();

        assertThat(run("backup", "--data", data.toString(), backup.toString())).isEqualTo(1);
        assertThat(said).contains("another backup of");

        Locks.release(other);
        assertThat(run("backup", "--data", data.toString(), backup.toString())).isZero();
    }

    @Test
    void aMissingDirectoryForTheBackupIsNamed() {
        assertThat(run(
                        "backup",
                        "--data",
                        data.toString(),
                        directory.resolve("none/today.backup").toString()))
                .isEqualTo(1);
        assertThat(said).contains("there is no directory " + directory.resolve("none"));
    }

    private void assertNothingIsRestored() throws IOException {
        Path other = directory.resolve("other");

        assertThat(run("restore", "--data", other.toString(), backup.toString()))
                .isEqualTo(1);
        assertThat(list(other)).isSubsetOf("run");
    }

    private int run(String... command) {
        StringWriter err = new StringWriter();
        CommandLine line = Istiqbal.commandLine().setErr(new PrintWriter(err));
        int code = line.execute(command);
        said = err.toString();
        return code;
    }

    private static Set<String> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(TreeSet::new, Set::add, Set::addAll);
        }
    }
}
