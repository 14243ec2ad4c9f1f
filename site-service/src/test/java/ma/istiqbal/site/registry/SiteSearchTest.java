package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.istiqbal.site.Api;
import ma.istiqbal.site.SiteServiceTest;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteServiceTest
class SiteSearchTest {

    @Autowired
    private Api api;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private RestTestClient client;

    @BeforeEach
    void othersAnswer() {
        Api.partnersAnswer();
        WireMock.stubFor(WireMock.get("/api/v1/phases/PILOT")
                .willReturn(WireMock.okJson(Contracts.read("rollout-service/phase.json"))));
        WireMock.stubFor(WireMock.get("/api/v1/phases/NO-PHASE")
                .willReturn(WireMock.aResponse().withStatus(404)));
    }

    @Test
    void theNearestSiteComesFirstAndPagesFollow() {
        JsonNode first = list("/public/v1/sites?near=34.0,-6.87&within=100&limit=2");
        assertThat(codes(first)).containsExactly("RABAT-ANNEX-06", "RABAT-PROSECUTION");
        JsonNode second = list("/public/v1/sites?near=34.0,-6.87&within=100&limit=2&cursor="
                + first.get("nextCursor").asString());
        assertThat(codes(second)).contains("RABAT-VEHICLES").doesNotContainAnyElementsOf(codes(first));
        api.getPublic("/public/v1/sites?near=34.1,-6.87&within=100&limit=2&cursor="
                        + first.get("nextCursor").asString())
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aBoxShowsWhatLiesInItAndNothingElse() {
        assertThat(codes(list("/public/v1/sites?bbox=-6.9,33.9,-6.7,34.1")))
                .contains("RABAT-ANNEX-06", "RABAT-VEHICLES", "RABAT-PROSECUTION")
                .doesNotContain("ALGECIRAS-CONSULATE", "ELJADIDA-HOSPITAL-1");
    }

    @Test
    void aPhaseShowsItsSites() {
        assertThat(codes(list("/public/v1/sites?phase=PILOT&limit=200")))
                .containsExactlyInAnyOrderElementsOf(
                        codesOf(new JsonMapper().readTree(Contracts.read("rollout-service/phase.json")), "sites"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=1,2,3|?bbox",
                "bbox=-7,34,-6,33|?bbox",
                "bbox=-7,34,-6,91|?bbox",
                "near=34|?near",
                "near=134,0|?near",
                "near=34.0,-6.8&within=0|?within",
                "near=34.0,-6.8&within=501|?within",
                "within=5|?within",
                "near=34.0,-6.8&sort=code|?sort",
                "phase=NO-PHASE|?phase",
                "phase=lower|?phase",
                "mergedInto=%24ne|?mergedInto"
            })
    void badSelectionsAreRefused(String query, String pointer) {
        client.get()
                .uri(java.net.URI.create("/public/v1/sites?" + query))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region=MA-06",
                "q=hopital",
                "near=33.23,-8.5&within=30",
                "bbox=-9,33,-7,34",
                "phase=PILOT&type=COURT"
            })
    void listMapAndTableShowTheSameSites(String query) {
        List<String> listed = codes(list("/public/v1/sites?limit=200&" + query));
        JsonNode map = list("/public/v1/sites.geojson?" + query);
        assertThat(map.get("features")
                        .valueStream()
                        .map(feature -> feature.get("id").asString()))
                .containsExactlyElementsOf(listed);
        assertThat(table("/public/v1/sites.csv?" + query)).hasSize(listed.size() + 1);
    }

    @Test
    void aMapThatHasNotChangedIsNotSentAgain() {
        String tag = api.getPublic("/public/v1/sites.geojson?region=MA-04")
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        client.get()
                .uri("/public/v1/sites.geojson?region=MA-04")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
        client.get()
                .uri("/public/v1/sites.geojson?region=MA-06")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anEditIsInTheNextMapAndTable() {
        String code = api.register();
        assertThat(table("/api/v1/sites.csv?region=MA-05", Api.STAFF)).anyMatch(row -> row.contains(code));
        var edited = Api.description();
        edited.put("names", java.util.Map.of("ar", "اسم جديد", "fr", "=HYPERLINK(\"x\")"));
        api.put("/api/v1/sites/" + code, 1, edited, Api.STAFF).expectStatus().isOk();
        assertThat(table("/api/v1/sites.csv?region=MA-05", Api.STAFF))
                .filteredOn(row -> row.contains(code))
                .singleElement()
                .asString()
                .contains("اسم جديد", "'=HYPERLINK");
        assertThat(table("/public/v1/sites.csv?region=MA-05")).noneMatch(row -> row.contains(code));
    }

    @Test
    void whatAnotherInstanceWroteIsInTheTableWithinSeconds() {
        String code = api.register();
        assertThat(table("/api/v1/sites.csv?region=MA-05", Api.STAFF)).anyMatch(row -> row.contains(code));
        database.getCollection("sites")
                .updateOne(
                        Filters.eq("_id", code),
                        Updates.combine(
                                Updates.set("version", 2L), Updates.set("state.description.names.fr", "Ailleurs")));
        Awaitility.await()
                .untilAsserted(() -> assertThat(table("/api/v1/sites.csv?region=MA-05", Api.STAFF))
                        .filteredOn(row -> row.contains(code))
                        .singleElement()
                        .asString()
                        .contains("Ailleurs"));
    }

    @Test
    void mapAndTableKeepToTheCallersScope() {
        String health = Tokens.system("HEALTH", "sites.read");
        assertThat(table("/api/v1/sites.csv", health)).hasSize(4);
        api.get("/api/v1/sites.geojson", health)
                .expectBody()
                .jsonPath("$.features[*].properties.partner")
                .value(partners -> assertThat((List<?>) partners).isEqualTo(List.of("HEALTH", "HEALTH", "HEALTH")));
    }

    private JsonNode list(String path) {
        return new JsonMapper()
                .readTree(api.getPublic(path)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private List<String> table(String path) {
        return rows(api.getPublic(path));
    }

    private List<String> table(String path, String token) {
        return rows(api.get(path, token));
    }

    private static List<String> rows(RestTestClient.ResponseSpec answer) {
        byte[] body = answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
        return new String(body, StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> codes(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(site -> site.get("code").asString())
                .toList();
    }

    private static List<String> codesOf(JsonNode object, String field) {
        return object.get(field).valueStream().map(JsonNode::asString).toList();
    }
}
