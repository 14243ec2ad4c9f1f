package ma.istiqbal.rollout.phase;

/** What a guard found. */
public record GuardResult(Guard guard, Outcome outcome) {

    /** UNKNOWN is never a pass: whoever should know gave no answer. */
    public enum Outcome {
        PASS,
        FAIL,
        UNKNOWN
    }

    static GuardResult of(Guard guard, boolean holds) {
        return new GuardResult(guard, holds ? Outcome.PASS : Outcome.FAIL);
    }

    static GuardResult unknown(Guard guard) {
        return new GuardResult(guard, Outcome.UNKNOWN);
    }

    boolean passed() {
        return outcome == Outcome.PASS;
    }

    /** Code of the violation it is reported as. */
    String code() {
        return guard + "_" + outcome;
    }
}
