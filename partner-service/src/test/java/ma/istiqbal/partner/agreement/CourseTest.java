package ma.istiqbal.partner.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void firstAndLastDayBelongToIt() {
        Course course = Course.of(terms(Renewal.NONE));
        assertThat(course.runsOn(FIRST.minusDays(1))).isFalse();
        assertThat(course.runsOn(FIRST)).isTrue();
        assertThat(course.runsOn(LAST)).isTrue();
        assertThat(course.runsOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void aTacitlyRenewedOneGoesOnUntilItIsEnded() {
        Course course = Course.of(terms(Renewal.TACIT));
        assertThat(course.runsOn(LAST.plusYears(10))).isTrue();
        Course ended = course.endedFrom(LAST.plusYears(2));
        assertThat(ended.runsOn(LAST.plusYears(2).minusDays(1))).isTrue();
        assertThat(ended.runsOn(LAST.plusYears(2))).isFalse();
    }

    @Test
    void termsOfOneYearEndOnTheSameDayEveryYear() {
        Terms terms = terms(Renewal.TACIT);
        assertThat(terms.termEndOn(LAST)).isEqualTo(LAST);
        assertThat(terms.termEndOn(LAST.plusDays(1))).isEqualTo(LAST.plusYears(1));
        assertThat(terms.termEndOn(LAST.plusYears(7))).isEqualTo(LAST.plusYears(7));
    }

    @Test
    void itDoesNotRunWhileSuspended() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        Course suspended = Course.of(terms(Renewal.NONE)).suspendedFrom(may);
        assertThat(suspended.runsOn(may.minusDays(1))).isTrue();
        assertThat(suspended.runsOn(may)).isFalse();
        assertThat(suspended.runsOn(LAST)).isFalse();
        Course resumed = suspended.resumedOn(may.plusMonths(1));
        assertThat(resumed.runsOn(may.plusMonths(1).minusDays(1))).isFalse();
        assertThat(resumed.runsOn(may.plusMonths(1))).isTrue();
    }

    @Test
    void suspendedAndResumedOnOneDayItNeverStopped() {
        Course course = Course.of(terms(Renewal.NONE));
        assertThat(course.suspendedFrom(FIRST).resumedOn(FIRST)).isEqualTo(course);
    }

    @Test
    void endedBeforeItBeganItMeetsNoDay() {
        Days none = Course.of(terms(Renewal.NONE)).endedFrom(FIRST).days();
        assertThat(none.contain(FIRST)).isFalse();
        assertThat(none.meet(new Days(FIRST.minusYears(1), null))).isFalse();
        assertThat(new Days(FIRST.minusYears(1), null).meet(none)).isFalse();
    }

    @Test
    void stretchesMeetOnASingleDay() {
        Days year = new Days(FIRST, LAST);
        assertThat(year.meet(new Days(LAST, null))).isTrue();
        assertThat(year.meet(new Days(LAST.plusDays(1), null))).isFalse();
        assertThat(new Days(LAST, null).meet(year)).isTrue();
        assertThat(new Days(LAST.plusDays(1), null).meet(year)).isFalse();
    }

    private static Terms terms(Renewal renewal) {
        return new Terms(
                new LocalizedText("اتفاقية", "Convention", null),
                List.of(new Party("INTERIOR", PartyRole.OWNER)),
                new SiteScope(List.of("RABAT-ANNEX-06"), List.of(), List.of()),
                FIRST,
                LAST,
                renewal,
                30,
                null,
                null);
    }
}
