package ma.istiqbal.site.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.istiqbal.site.Api;
import ma.istiqbal.site.SiteServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@SiteServiceTest
class EquipmentTest {

    private static final Map<EquipmentState, Set<EquipmentState>> EXPECTED = Map.of(
            EquipmentState.PLANNED, EnumSet.of(EquipmentState.INSTALLED, EquipmentState.RETIRED),
            EquipmentState.INSTALLED, EnumSet.of(EquipmentState.OUT_OF_ORDER, EquipmentState.RETIRED),
            EquipmentState.OUT_OF_ORDER, EnumSet.of(EquipmentState.INSTALLED, EquipmentState.RETIRED),
            EquipmentState.RETIRED, EnumSet.noneOf(EquipmentState.class));

    @Autowired
    private Api api;

    private String site = "";
    private String equipment = "";

    @BeforeEach
    void aSite() {
        Api.partnersAnswer();
        site = api.register();
        equipment = "/api/v1/sites/" + site + "/equipment";
    }

    @ParameterizedTest
    @EnumSource
    void everyPairOfStatesIsAsExpected(EquipmentState from) {
        for (EquipmentState to : EquipmentState.values()) {
            assertThat(EquipmentLifecycle.TABLE.find(from, to).isPresent())
                    .as("%s to %s", from, to)
                    .isEqualTo(EXPECTED.get(from).contains(to));
        }
    }

    @Test
    void aRampIsPlannedInstalledBreaksDownAndItsHistoryIsKept() {
        plan("RAMP-1").expectStatus().isCreated().expectHeader().valueEquals("Location", equipment + "/RAMP-1");
        plan("RAMP-1")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("EQUIPMENT_CODE_TAKEN");
        move("RAMP-1", 1, "INSTALLED", null, Tokens.partnerManager("INTERIOR"))
                .expectStatus()
                .isOk();
        move("RAMP-1", 2, "OUT_OF_ORDER", null, Api.STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("REASON_GIVEN_FAIL");
        move("RAMP-1", 2, "OUT_OF_ORDER", "The handrail came off", Api.STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.allowedActions")
                .isEqualTo(List.of("INSTALLED", "RETIRED"));
        Awaitility.await()
                .untilAsserted(() -> api.get(equipment + "/RAMP-1/history", Api.STAFF)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .isEqualTo(List.of(
                                "ma.istiqbal.equipment.planned",
                                "ma.istiqbal.equipment.transitioned",
                                "ma.istiqbal.equipment.transition-refused",
                                "ma.istiqbal.equipment.transitioned")));
    }

    @Test
    void othersDoNotSeeIt() {
        plan("RAMP-1").expectStatus().isCreated();
        String health = Tokens.partnerManager("HEALTH");
        api.get(equipment, health).expectStatus().isNotFound();
        api.get(equipment + "/RAMP-1", health).expectStatus().isNotFound();
        move("RAMP-1", 1, "INSTALLED", null, health).expectStatus().isNotFound();
        api.get(equipment + "/RAMP-2", Api.STAFF)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("EQUIPMENT_NOT_FOUND");
    }

    @Test
    void itBelongsToTheOwnerOfToday() {
        String justice = Tokens.partnerManager("JUSTICE");
        String interior = Tokens.partnerManager("INTERIOR");
        plan("RAMP-1").expectStatus().isCreated();
        api.give(site, 1, "JUSTICE");
        for (String path : List.of("", "/RAMP-1", "/RAMP-1/history")) {
            api.get(equipment + path, interior).expectStatus().isNotFound();
            api.get(equipment + path, justice).expectStatus().isOk();
        }
        api.get(equipment, justice).expectBody().jsonPath("$.items[*].code").isEqualTo(List.of("RAMP-1"));
        move("RAMP-1", 1, "OUT_OF_ORDER", null, justice).expectStatus().isEqualTo(409);
        move("RAMP-1", 1, "INSTALLED", null, justice).expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> assertThat(api.told(site + "/RAMP-1", justice))
                        .containsExactly(
                                "ma.istiqbal.equipment.transition-refused", "ma.istiqbal.equipment.transitioned"));
        assertThat(api.told(site + "/RAMP-1", interior)).containsExactly("ma.istiqbal.equipment.planned");
    }

    @Test
    void listIsFilteredByKindAndState() {
        plan("RAMP-1").expectStatus().isCreated();
        plan("RAMP-2").expectStatus().isCreated();
        move("RAMP-2", 1, "INSTALLED", null, Api.STAFF).expectStatus().isOk();
        api.get(equipment + "?kind=ACCESS_RAMP&state=INSTALLED", Api.STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .isEqualTo(List.of("RAMP-2"));
        api.get(equipment + "?kind=SEATING", Api.STAFF)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void allBadFieldsAreToldAtOnce() {
        api.post(equipment, Map.of("code", "low", "kind", "TANK", "quantity", 0, "state", "INSTALLED"), Api.STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("/code", "/kind", "/quantity", "/state", "/names"));
    }

    private ResponseSpec plan(String code) {
        return api.post(
                equipment,
                Map.of(
                        "code",
                        code,
                        "kind",
                        "ACCESS_RAMP",
                        "names",
                        Map.of("ar", "منحدر ولوج", "fr", "Rampe d'accès"),
                        "quantity",
                        1),
                Api.STAFF);
    }

    private ResponseSpec move(String code, long version, String to, String reason, String token) {
        Map<String, Object> body = new HashMap<>(Map.of("to", to));
        if (reason != null) {
            body.put("reason", reason);
        }
        return api.post(equipment + "/" + code + "/transitions", version, body, token);
    }
}
