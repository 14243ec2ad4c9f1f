package ma.istiqbal.deployment;

import java.util.stream.Stream;

/** A container that was started from one of the images. */
record Container(Images images, String id) implements AutoCloseable {

    /** What a program in it says and how it ends. */
    Commands.Outcome run(String... command) {
        return images.podman(
                Stream.concat(Stream.of("exec", id), Stream.of(command)).toArray(String[]::new));
    }

    boolean isHealthy() {
        return run("/app/healthy").code() == 0;
    }

    boolean isRunning() {
        return state("Running").equals("true");
    }

    /** All that it has said. */
    String said() {
        Commands.Outcome logs = images.podman("logs", id);
        return logs.out() + logs.err();
    }

    /** Asks it to end, and tells its exit status; 137 when it had to be killed. */
    int stop(String patienceSeconds) {
        images.podman("stop", "--time=" + patienceSeconds, id);
        return Integer.parseInt(state("ExitCode"));
    }

    private String state(String what) {
        return images.podman("inspect", "--format={{.State." + what + "}}", id)
                .out()
                .strip();
    }

    @Override
    public void close() {
        images.podman("rm", "--force", id);
    }
}
