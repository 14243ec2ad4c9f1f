package ma.istiqbal.defaults.lifecycle;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.BooleanSupplier;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;

/** What a guard found. */
@Schema(name = "GuardResult")
public record GuardResult(
        @Schema(example = "NOT_THE_EDITOR") String guard, Outcome outcome) {

    /** UNKNOWN is never a pass: whoever should know gave no answer. */
    public enum Outcome {
        PASS,
        FAIL,
        UNKNOWN;

        public static Outcome of(boolean holds) {
            return holds ? PASS : FAIL;
        }

        /** What another service tells; its silence is UNKNOWN. */
        public static Outcome asked(BooleanSupplier fact) {
            try {
                return of(fact.getAsBoolean());
            } catch (UpstreamUnavailable silent) {
                return UNKNOWN;
            }
        }
    }
}
