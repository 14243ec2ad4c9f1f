package ma.istiqbal.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ma.istiqbal.local.Platform;

/** A citizen's answers, posted at one point after the other, and the figures that follow. */
final class FeedbackCases {

    private static final String PATH = "/public/v1/feedback";

    private final Platform platform;
    private final Requests staff;
    private final ProcessUse service;
    private final GatewayCases gateway;
    private final List<String> points;
    private final List<String> kiosks;
    private final BareProcess bare;
    private final BareProcess bareGateway;

    /**
     * @param staff who may read figures
     * @param points signed codes of points that take answers
     * @param kiosks the same, of so many sites that no site's day grows larger than days do
     * @param bareGateway leads to feedback-service
     */
    FeedbackCases(
            Platform platform,
            GatewayCases gateway,
            Requests staff,
            List<String> points,
            List<String> kiosks,
            BareProcess bare,
            BareProcess bareGateway) {
        this.platform = platform;
        this.staff = staff;
        this.service = ProcessUse.of(platform.processId("feedback-service"));
        this.gateway = gateway;
        this.points = points;
        this.kiosks = kiosks;
        this.bare = bare;
        this.bareGateway = bareGateway;
    }

    void run(Run run) {
        Requests anyone = Requests.anonymous();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String indicators = "/api/v1/indicators?site=RABAT-ANNEX-06&from=" + today.minusDays(89) + "&to=" + today;
        run.compare(
                new Subject(
                        "a site's indicators of 90 days",
                        service,
                        staff.get(platform.serviceUrl("feedback-service") + indicators)),
                new Subject(
                        "bare: a site's 90 days",
                        bare.use(),
                        anyone.get(bare.url() + "/days/RABAT-ANNEX-06/" + publicId() + "/" + today.minusDays(89))));
        run.compare(
                new Subject(
                        "feedback posted",
                        service,
                        anyone.post(platform.serviceUrl("feedback-service") + PATH, this::answers)),
                new Subject("bare: feedback posted", bare.use(), anyone.post(bare.url() + "/feedback", this::answers)));
        gateway.get(run, "a site's indicators of 90 days", indicators, bareGateway);
        gateway.post(run, "feedback posted", PATH, this::answers, bareGateway);
    }

    private String publicId() {
        return points.getFirst().substring(0, points.getFirst().indexOf('-'));
    }

    private String answers(long number) {
        return """
                {"point": "%s", "capturedAt": "%s", "language": "ar", "answers": {"overall": %d, "welcome": 4, \
                "orientation": 5, "premises": 3, "wait_felt": 4, "wait_bucket": "M10_20", "clarity": 5, "fair": 5, \
                "transparent": 4, "outcome": "YES"}}""".formatted(
                        kiosks.get((int) (number % kiosks.size())),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        1 + number % 5);
    }
}
