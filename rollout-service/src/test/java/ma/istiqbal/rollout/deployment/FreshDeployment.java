package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.STAFF;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.rollout.Api;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A deployment at the one site that the neighbours know, in a phase that no other test uses. */
record FreshDeployment(Api api, String phase) {

    static final String ALL = "/api/v1/deployments";

    /** Still to come, on whatever day the tests run: a forecast is never in the past. */
    private static final LocalDate MONDAY =
            LocalDate.now(ZoneOffset.UTC).plusWeeks(4).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    FreshDeployment(Api api) {
        this(api, Api.freshCode());
    }

    String code() {
        return phase + ".RABAT-ANNEX-06";
    }

    String path() {
        return ALL + "/" + code();
    }

    Map<String, Object> body() {
        return Map.of("phase", phase, "site", "RABAT-ANNEX-06");
    }

    void planPhase() {
        api.post("/api/v1/phases", STAFF, Api.phase(phase)).expectStatus().isCreated();
    }

    ResponseSpec begin() {
        planPhase();
        ResponseSpec begun = api.post(ALL, STAFF, body());
        begun.expectStatus().isCreated();
        return begun;
    }

    ResponseSpec plan(long version, List<Map<String, Object>> milestones) {
        return api.put(path() + "/milestones", STAFF, version, Map.of("milestones", milestones));
    }

    ResponseSpec stage(long version, String stage, String token, String to, String on) {
        return api.post(path() + "/stages/" + stage + "/transitions", token, version, Map.of("to", to, "on", on));
    }

    /** All stages, of which one has dates. */
    static List<Map<String, Object>> week(String planned, String from, String to) {
        List<Map<String, Object>> plan = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            plan.add(new HashMap<>(Map.of("stage", stage.name())));
            if (stage.name().equals(planned)) {
                plan.getLast().putAll(Map.of("plannedFrom", from, "plannedTo", to));
            }
        }
        return plan;
    }

    /** A day to come, counted from a Monday. */
    static String day(int afterMonday) {
        return MONDAY.plusDays(afterMonday).toString();
    }

    /** Each stage a week, one after the other, from that Monday on. */
    static List<Map<String, Object>> sevenWeeks() {
        List<Map<String, Object>> plan = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            int monday = 7 * plan.size();
            plan.add(new HashMap<>(Map.of(
                    "stage", stage.name(),
                    "plannedFrom", day(monday),
                    "plannedTo", day(monday + 4))));
        }
        return plan;
    }
}
