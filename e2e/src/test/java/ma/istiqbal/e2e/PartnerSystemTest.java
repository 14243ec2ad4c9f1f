package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PartnerSystemTest {

    @Test
    void interiorSeesItsOwnSiteAndNotHealths() {
        JsonNode own = Http.get("/api/v1/sites", Partners.interior()).json();
        assertThat(StreamSupport.stream(own.get("items").spliterator(), false)
                        .map(site -> site.get("code").asString()))
                .containsExactly("RABAT-ANNEX-06");
        Http.Answer foreign = Http.get("/api/v1/sites/ELJADIDA-HOSPITAL-1", Partners.interior());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.problem()).isEqualTo("SITE_NOT_FOUND");
        assertThat(Http.get("/api/v1/sites/ELJADIDA-HOSPITAL-1", Partners.health())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aForeignRowAnswersAsOneThatDoesNotExist() {
        Http.Answer foreign = Http.get("/api/v1/sites/ELJADIDA-HOSPITAL-1", Partners.interior());
        Http.Answer absent = Http.get("/api/v1/sites/ELJADIDA-HOSPITAL-9", Partners.interior());
        assertThat(absent.status()).isEqualTo(foreign.status());
        assertThat(absent.problem()).isEqualTo(foreign.problem());
    }

    @Test
    void forgedIdentityHeadersChangeNothing() {
        String[] token = Partners.interior();
        Http.Answer forged = Http.get(
                "/api/v1/sites",
                token[0],
                token[1],
                "X-User-Id",
                "admin",
                "X-Roles",
                "programme-admin",
                "X-Partner",
                "HEALTH",
                "X-Forwarded-User",
                "admin",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=10.0.0.1;host=evil.example");
        assertThat(forged.json()).isEqualTo(Http.get("/api/v1/sites", token).json());
        assertThat(forged.toString()).doesNotContain("evil.example");
        Http.Answer anonymous = Http.get("/api/v1/sites", "X-User-Id", "admin", "X-Roles", "programme-admin");
        assertThat(anonymous.status()).isEqualTo(401);
    }

    @Test
    void meTellsASystemWhoItIs() {
        JsonNode me = Http.get("/me", Partners.interior()).json();
        assertThat(me.get("kind").asString()).isEqualTo("PARTNER_SYSTEM");
        assertThat(me.get("partner").asString()).isEqualTo("INTERIOR");
        assertThat(me.toString()).doesNotContain("eyJ");
    }

    @Test
    void theFeedOfChangesShowsAPartnerItsOwnRowsOnly() {
        JsonNode feed = Http.get("/api/v1/site-changes?after=0&limit=200", Partners.health())
                .json();
        // Holidays and standards are nobody's rows: whoever may read the feed may know them.
        assertThat(StreamSupport.stream(feed.get("items").spliterator(), false)
                        .filter(event -> !event.get("type").asString().startsWith("ma.istiqbal.holiday.")
                                && !event.get("type").asString().startsWith("ma.istiqbal.standard."))
                        .map(event -> event.get("subject").asString()))
                .isNotEmpty()
                .allMatch(subject -> subject.startsWith("ELJADIDA-HOSPITAL"));
    }
}
