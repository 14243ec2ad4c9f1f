package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.rollout.DateRange;
import org.jspecify.annotations.Nullable;

/** The place of a stage in a schedule. */
sealed interface Slot {

    /** Nothing is left to do; successors may begin on the day, or any time where none is known. */
    record Settled(@Nullable LocalDate free) implements Slot {}

    /** The stage will take place then. */
    record Expected(DateRange dates) implements Slot {}

    /** The dates of the stage, or of one that it waits for, are not known. */
    record Unknown() implements Slot {}

    /** The first day that is free for a successor, after so many working days of lag. */
    default @Nullable LocalDate freeFrom(int lag, WorkingDays days) {
        return switch (this) {
            case Settled(LocalDate free) -> free == null ? null : days.plus(free, lag);
            case Expected(DateRange dates) -> days.plus(dates.to(), 1 + lag);
            case Unknown() -> null;
        };
    }

    /** The later of two days; one that is not known does not count. */
    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
