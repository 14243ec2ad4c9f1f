package ma.istiqbal.feedback.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.site.SiteDay;
import ma.istiqbal.feedback.site.SiteDay.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceCountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void whatTwoSourcesCountedIsNotAddedUpAndTheMachineIsTaken() {
        assertThat(whole(6, row("MANUAL", null, 50, 10), row("QUEUE_SYSTEM", null, 80, 40)))
                .isEqualTo(new Attendance(80, 80, 40, 6));
    }

    @Test
    void aSourceThatKnowsTheInvitationsComesFirst() {
        assertThat(whole(6, row("MANUAL", null, 50, 10), row("QUEUE_SYSTEM", null, 80, null)))
                .isEqualTo(new Attendance(50, 50, 10, 6));
    }

    @Test
    void servicePointsMakeTheSiteWhereNothingElseIsKnown() {
        assertThat(whole(6, row("MANUAL", "DESK", 50, 10), row("MANUAL", "HALL", 30, 5)))
                .isEqualTo(new Attendance(80, 80, 15, 6));
        assertThat(whole(6, row("MANUAL", "DESK", 50, 10), row("MANUAL", "HALL", 30, null)))
                .isEqualTo(new Attendance(80, 0, 0, 0));
    }

    @Test
    void theSiteItselfIsNotAddedToItsServicePoints() {
        assertThat(whole(6, row("DOOR_COUNTER", null, 100, 20), row("MANUAL", "DESK", 50, 10)))
                .isEqualTo(new Attendance(100, 100, 20, 6));
        assertThat(whole(6, row("DOOR_COUNTER", null, 100, null), row("MANUAL", "DESK", 50, 10)))
                .isEqualTo(new Attendance(50, 50, 10, 6));
    }

    @Test
    void aDayWithMoreAnswersThanInvitationsTellsNoRate() {
        assertThat(whole(11, row("MANUAL", null, 50, 10))).isEqualTo(new Attendance(50, 0, 0, 0));
        assertThat(whole(10, row("MANUAL", null, 50, 10))).isEqualTo(new Attendance(50, 50, 10, 10));
    }

    @Test
    void aServicePointHasItsOwnAnswersOnly() {
        assertThat(places(6, row("MANUAL", "DESK", 50, 10), row("MANUAL", null, 90, 30)))
                .containsExactly(
                        new PlaceCount(null, new Attendance(90, 90, 30, 6)),
                        new PlaceCount("DESK", new Attendance(50, 50, 10, 2)));
    }

    private static Attendance whole(long answers, Row... rows) {
        return places(answers, rows).getFirst().attendance();
    }

    /** Two of the answers were given at the desk. */
    private static List<PlaceCount> places(long answers, Row... rows) {
        return PlaceCount.of(
                new SiteDay(SiteDay.id("SITE", DAY), "SITE", DAY, List.of(rows), 1, null),
                List.of(bucket("DESK", 2), bucket(null, answers - 2)));
    }

    private static DayBucket bucket(@Nullable String servicePoint, long n) {
        return new DayBucket("id", "SITE", "POINT", servicePoint, DAY, n, 0, Map.of(), Instant.EPOCH, 1, null, null);
    }

    private static Row row(String source, @Nullable String servicePoint, int visitors, @Nullable Integer invited) {
        return new Row(source + "." + servicePoint, servicePoint, source, 1, visitors, invited);
    }
}
