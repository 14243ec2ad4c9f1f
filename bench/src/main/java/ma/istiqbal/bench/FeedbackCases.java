package ma.istiqbal.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ma.istiqbal.local.Platform;

/** A citizen's answers, posted at one point after the other. */
final class FeedbackCases {

    private static final String PATH = "/public/v1/feedback";

    private final Platform platform;
    private final ProcessUse service;
    private final ProcessUse gateway;
    private final List<String> points;
    private final BareProcess bare;
    private final BareProcess bareGateway;

    /**
     * @param points signed codes of points that take answers
     * @param bareGateway leads to feedback-service
     */
    FeedbackCases(Platform platform, List<String> points, BareProcess bare, BareProcess bareGateway) {
        this.platform = platform;
        this.service = ProcessUse.of(platform.processId("feedback-service"));
        this.gateway = ProcessUse.of(platform.processId("gateway"));
        this.points = points;
        this.bare = bare;
        this.bareGateway = bareGateway;
    }

    void run(Run run) {
        Requests anyone = Requests.anonymous();
        run.compare(
                new Subject(
                        "feedback posted",
                        service,
                        anyone.post(platform.serviceUrl("feedback-service") + PATH, this::answers)),
                new Subject("bare: feedback posted", bare.use(), anyone.post(bare.url() + "/feedback", this::answers)));
        run.compare(
                new Subject(
                        "gateway: feedback posted", gateway, anyone.post(platform.gatewayUrl() + PATH, this::answers)),
                new Subject(
                        "bare gateway: feedback posted",
                        bareGateway.use(),
                        anyone.post(bareGateway.url() + PATH, this::answers)));
    }

    private String answers(long number) {
        return """
                {"point": "%s", "capturedAt": "%s", "language": "ar", "answers": {"overall": %d, "welcome": 4, \
                "orientation": 5, "premises": 3, "wait_felt": 4, "wait_bucket": "M10_20", "clarity": 5, "fair": 5, \
                "transparent": 4, "outcome": "YES"}}""".formatted(
                        points.get((int) (number % points.size())),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        1 + number % 5);
    }
}
