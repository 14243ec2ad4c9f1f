package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of MongoDB's own programs, which are played here. */
class BackupScriptTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private Path kept;

    @BeforeEach
    void prepare() throws IOException {
        kept = Files.createDirectory(directory.resolve("kept"));
        Files.writeString(
                directory.resolve("uri"),
                "mongodb://user:word@mongodb-1:27017,mongodb-2:27017/admin?replicaSet=istiqbal\n");
        play("mongosh", "exit 0");
        // The real one refuses "--oplog" where the address names a database.
        play("mongodump", """
                cp "${1#--config=}" %s; echo "$@" > %s
                grep -q '/?' "${1#--config=}" || exit 1
                for a; do case $a in --archive=*) echo dump > "${a#--archive=}";; esac; done
                """.formatted(directory.resolve("where"), directory.resolve("said")));
    }

    @Test
    void aBackupHasItsNameOnlyOnceItIsWholeAndItsChecksumFits() throws IOException {
        Commands.Outcome outcome = backUp();

        String name = outcome.out().strip();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(kept.toFile().list()).containsExactlyInAnyOrder(name, name + ".sha256", "backup.prom");
        assertThat(Files.readString(kept.resolve("backup.prom")))
                .matches("istiqbal_backup_completed_timestamp_seconds\\{store=\"mongodb\"} \\d{10}\n");
        assertThat(Commands.run(Map.of(), "bash", "-c", "cd " + kept + " && sha256sum --check " + name + ".sha256")
                        .code())
                .isZero();
    }

    @Test
    void aBackupIsOfTheWholeReplicaSetAtOneMomentAndTellsNobodyThePassword() throws IOException {
        backUp();

        assertThat(Files.readString(directory.resolve("where")))
                .isEqualTo("uri: \"mongodb://user:word@mongodb-1:27017,mongodb-2:27017/"
                        + "?authSource=admin&replicaSet=istiqbal\"\n");
        assertThat(Files.readString(directory.resolve("said")))
                .contains("--oplog", "--gzip")
                .doesNotContain("word");
    }

    @Test
    void aBackupThatFailsLeavesNothingHalfDone() throws IOException {
        String old = archive(TODAY, "0017");
        play("mongodump", "for a; do case $a in --archive=*) echo half > \"${a#--archive=}\";; esac; done; exit 1");

        assertThat(backUp().code()).isNotZero();
        assertThat(kept.toFile().list()).containsExactlyInAnyOrder(old, old + ".sha256");
    }

    @Test
    void theOtherStoresUnfinishedBackupIsLeftAlone() throws IOException {
        Files.writeString(kept.resolve("keycloak-2026-11-25T031705Z.sql.gz.part"), "half");
        Files.writeString(kept.resolve("keycloak-backup.prom.part"), "half");

        backUp();

        assertThat(kept.toFile().list())
                .contains("keycloak-2026-11-25T031705Z.sql.gz.part", "keycloak-backup.prom.part");
    }

    @Test
    void ofNoDataNoBackupIsMade() throws IOException {
        String old = archive(TODAY, "0017");
        play("mongosh", "echo 'backup: there are no data'; exit 1");

        assertThat(backUp().out()).contains("there are no data");
        assertThat(kept.toFile().list()).containsExactlyInAnyOrder(old, old + ".sha256");
    }

    @Test
    void everyHourOfTwoDaysIsKeptThenOneOfEachDayAndNothingLongerThanFiveWeeks() throws IOException {
        archive(TODAY.minusDays(36), "2317");
        String firstKept = archive(TODAY.minusDays(35), "2317");
        archive(TODAY.minusDays(3), "0117");
        String lastOfItsDay = archive(TODAY.minusDays(3), "2317");
        String hourly = archive(TODAY.minusDays(2), "0117");
        String next = archive(TODAY.minusDays(2), "0217");

        String made = backUp().out().strip();

        assertThat(kept.toFile().list())
                .filteredOn(name -> name.endsWith(".gz"))
                .containsExactlyInAnyOrder(firstKept, lastOfItsDay, hourly, next, made);
        assertThat(kept.toFile().list())
                .filteredOn(name -> name.endsWith(".sha256"))
                .hasSize(5);
    }

    /** Room is made before there is need of it, but the only backup there is stays, however old. */
    @Test
    void theNewestStaysUntilThereIsANewerOne() throws IOException {
        archive(TODAY.minusDays(101), "0017");
        String newest = archive(TODAY.minusDays(100), "0017");
        play("mongodump", "exit 1");

        backUp();

        assertThat(kept.toFile().list()).containsExactlyInAnyOrder(newest, newest + ".sha256");
    }

    @Test
    void theNewestIsRestoredOrTheOneThatIsNamed() throws IOException {
        String older = archive(TODAY.minusDays(1), "0017");
        String newest = archive(TODAY, "0017");
        play("mongosh", "exit 0");
        play(
                "mongorestore",
                "cp \"${1#--config=}\" " + directory.resolve("where") + "; echo \"$@\" > " + directory.resolve("said"));

        assertThat(restore("newest").out().strip()).isEqualTo(newest);
        assertThat(Files.readString(directory.resolve("said")))
                .contains("--oplogReplay", "--stopOnError", "--archive=" + newest)
                .doesNotContain("word");
        assertThat(Files.readString(directory.resolve("where"))).contains("/?authSource=admin&");
        assertThat(restore(older).out().strip()).isEqualTo(older);
    }

    @Test
    void nothingIsRestoredThatIsDamagedOrMissingNorIntoWhatHoldsData() throws IOException {
        String damaged = archive(TODAY, "0017");
        Files.writeString(kept.resolve(damaged), "another");
        play("mongosh", "echo 'restore: there are data already: sites'; exit 1");
        play("mongorestore", "touch " + directory.resolve("restored"));

        assertThat(restore("newest").err()).contains("did NOT match");
        assertThat(restore("2020-01-01T001700Z.archive.gz").err()).contains("there is no 2020-01-01T001700Z");
        archive(TODAY, "0017");
        assertThat(restore("newest").out()).contains("there are data already");
        assertThat(directory.resolve("restored")).doesNotExist();
    }

    @Test
    void keycloaksDatabaseIsKeptBesideAndTakenBackFromThere() throws IOException {
        Path password = Files.writeString(directory.resolve("KC_DB_PASSWORD"), "word\n");
        play(
                "pg_dump",
                "[[ $PGPASSWORD == word ]] && echo \"$@\" > %s && echo dump".formatted(directory.resolve("said")));
        Map<String, String> where =
                Map.of("TARGET", kept.toString(), "SOURCE", kept.toString(), "PASSWORD", password.toString());

        String name = run("docker/keycloak-backup", where).out().strip();

        assertThat(kept.toFile().list()).containsExactlyInAnyOrder(name, name + ".sha256", "keycloak-backup.prom");
        assertThat(Files.readString(kept.resolve("keycloak-backup.prom")))
                .matches("istiqbal_backup_completed_timestamp_seconds\\{store=\"keycloak\"} \\d{10}\n");
        assertThat(Files.readString(directory.resolve("said"))).doesNotContain("word");

        play("psql", "for a; do [[ $a == --command ]] && echo 0 && exit; done; cat > " + directory.resolve("taken"));
        assertThat(run("docker/keycloak-restore", where).out().strip()).isEqualTo(name);
        assertThat(Files.readString(directory.resolve("taken"))).isEqualTo("dump\n");

        play("psql", "echo 90");
        assertThat(run("docker/keycloak-restore", where).err()).contains("there are data already");
        Files.writeString(kept.resolve(name), "another");
        assertThat(run("docker/keycloak-restore", where).err()).contains("did NOT match");
    }

    @Test
    void aBackupOfKeycloakThatFailsLeavesNothing() throws IOException {
        Path password = Files.writeString(directory.resolve("KC_DB_PASSWORD"), "word\n");
        play("pg_dump", "echo half; exit 1");

        assertThat(run("docker/keycloak-backup", Map.of("TARGET", kept.toString(), "PASSWORD", password.toString()))
                        .code())
                .isNotZero();
        assertThat(kept.toFile().list()).isEmpty();
    }

    private String archive(LocalDate day, String time) throws IOException {
        String name = day + "T" + time + "00Z.archive.gz";
        Files.writeString(kept.resolve(name), "dump");
        Commands.run(Map.of(), "bash", "-c", "cd " + kept + " && sha256sum " + name + " > " + name + ".sha256");
        return name;
    }

    private Commands.Outcome backUp() {
        return run("k8s/base/backup.sh", Map.of("TARGET", kept.toString()));
    }

    private Commands.Outcome restore(String name) {
        return run("k8s/base/restore.sh", Map.of("SOURCE", kept.toString(), "ARCHIVE", name));
    }

    private Commands.Outcome run(String script, Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("PATH", directory + ":" + System.getenv("PATH"));
        environment.put("URI", directory.resolve("uri").toString());
        return Commands.run(environment, "bash", script);
    }

    private void play(String name, String script) throws IOException {
        Path program = Files.writeString(directory.resolve(name), "#!/bin/bash\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
