package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServicePointTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalizedText NAMES = new LocalizedText("مكتب", "Guichet", null);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void nothingIsAnnouncedBeforeTheFirstAnnouncement() {
        ServicePoint point = point(20, at("2026-11-23T09:00:00Z"));
        assertThat(point.announcedOn(MONDAY.minusDays(1), MADRID)).isNull();
        assertThat(point.announcedOn(MONDAY, MADRID)).isEqualTo(20);
        assertThat(point.announcedOn(MONDAY.plusDays(300), MADRID)).isEqualTo(20);
    }

    @Test
    void aLaterAnnouncementCountsFromTheNextDayOn() {
        ServicePoint point = announcing(point(20, at("2026-11-20T09:00:00Z")), 10, at("2026-11-23T09:00:00Z"));
        assertThat(point.announcedWaitMinutes()).isEqualTo(10);
        assertThat(point.announcedOn(MONDAY, MADRID)).isEqualTo(20);
        assertThat(point.announcedOn(MONDAY.plusDays(1), MADRID)).isEqualTo(10);
    }

    @Test
    void theDayOfAnAnnouncementIsTheOneInTheSitesZone() {
        // Half past midnight in Algeciras, still Sunday in UTC.
        ServicePoint point = point(20, at("2026-11-22T23:30:00Z"));
        assertThat(point.announcedOn(MONDAY.minusDays(1), MADRID)).isNull();
        assertThat(point.announcedOn(MONDAY, MADRID)).isEqualTo(20);
    }

    @Test
    void aWithdrawnAnnouncementHoldsToTheEndOfItsLastDay() {
        ServicePoint point = announcing(point(20, at("2026-11-20T09:00:00Z")), null, at("2026-11-23T09:00:00Z"));
        assertThat(point.announcedWaitMinutes()).isNull();
        assertThat(point.announcedOn(MONDAY, MADRID)).isEqualTo(20);
        assertThat(point.announcedOn(MONDAY.plusDays(1), MADRID)).isNull();
    }

    @Test
    void aChangeOfTheNameAloneAnnouncesNothingNew() {
        ServicePoint point = announcing(point(20, at("2026-11-20T09:00:00Z")), 20, at("2026-11-23T09:00:00Z"));
        assertThat(point.announcements()).hasSize(1);
    }

    private static ServicePoint point(@Nullable Integer announced, Instant now) {
        return ServicePoint.added("DESK-1", ServicePoint.Kind.DESK, NAMES, announced, now);
    }

    private static ServicePoint announcing(ServicePoint point, @Nullable Integer announced, Instant now) {
        return point.changed(point.kind(), point.names(), point.open(), announced, now);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
