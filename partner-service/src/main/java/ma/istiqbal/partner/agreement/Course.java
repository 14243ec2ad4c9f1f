package ma.istiqbal.partner.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days an agreement, once signed, is in force. It is kept apart from the terms, which nobody changes any more.
 *
 * @param days from the first day to the last; a tacitly renewed agreement has no last one until somebody ends it
 * @param termEndsOn last day of the current term
 * @param suspensions days on which it is not in force, in order
 * @param announced the smallest number of days before the term's end at which that end was announced
 */
public record Course(
        Days days,
        LocalDate termEndsOn,
        List<Days> suspensions,
        @Nullable Integer announced) {

    public Course {
        suspensions = List.copyOf(suspensions);
    }

    static Course of(Terms terms) {
        LocalDate last = terms.renewal() == Renewal.TACIT ? null : terms.effectiveTo();
        return new Course(new Days(terms.effectiveFrom(), last), terms.effectiveTo(), List.of(), null);
    }

    boolean runsOn(LocalDate day) {
        return days.contain(day) && !isSuspendedOn(day);
    }

    boolean isSuspendedOn(LocalDate day) {
        return suspensions.stream().anyMatch(suspension -> suspension.contain(day));
    }

    Course suspendedFrom(LocalDate day) {
        List<Days> all = new ArrayList<>(suspensions);
        all.add(new Days(day, null));
        return new Course(days, termEndsOn, all, announced);
    }

    Course resumedOn(LocalDate day) {
        List<Days> all = suspensions.stream()
                .map(suspension -> suspension.last() == null ? suspension.until(day) : suspension)
                .filter(Days::areAny)
                .toList();
        return new Course(days, termEndsOn, all, announced);
    }

    /** Not in force any more from a day on. */
    Course endedFrom(LocalDate day) {
        return new Course(days.until(day), termEndsOn, suspensions, announced);
    }

    Course renewedTo(LocalDate newTermEnd) {
        return new Course(days, newTermEnd, suspensions, null);
    }

    Course announcedAt(int daysLeft) {
        return new Course(days, termEndsOn, suspensions, daysLeft);
    }
}
