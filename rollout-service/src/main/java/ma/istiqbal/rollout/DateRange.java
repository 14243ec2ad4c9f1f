package ma.istiqbal.rollout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(to, from));
        }
    }

    /** The range between two days, or none where they are not known. */
    public static @Nullable DateRange between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : new DateRange(from, to);
    }

    public static @Nullable LocalDate start(@Nullable DateRange range) {
        return range == null ? null : range.from();
    }

    public static @Nullable LocalDate end(@Nullable DateRange range) {
        return range == null ? null : range.to();
    }
}
