package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage is done.
 *
 * @param on absent where nobody knows the day any more: an unknown date is not invented
 */
public record Completion(@Nullable LocalDate on) {}
