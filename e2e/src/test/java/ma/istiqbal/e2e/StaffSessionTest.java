package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StaffSessionTest {

    @Test
    void staffSignsInAndSeesWhatACitizenSaid() {
        String site = "CASABLANCA-AINSEBAA-PRISON";
        String code = Citizen.form(Citizen.posterOf(site)).get("code").asString();
        for (int i = 0; i < 6; i++) {
            assertThat(Citizen.gives(code, Citizen.freshKey(), 5, "").status()).isEqualTo(201);
        }
        Page page = Staff.signIn("programme-staff");
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    page.navigate(RunningPlatform.get().gatewayUrl() + "/staff?lang=fr");
                    assertThat(page.locator("body").innerText())
                            .contains("Aïn Sebaâ")
                            .contains("100");
                });
        page.context().close();
    }

    @Test
    void theBrowserNeverHoldsAToken() {
        Page page = Staff.signIn("auditor");
        JsonNode me = Http.get("/me", Staff.headersOf(page)).json();
        assertThat(me.get("roles").toString()).contains("auditor");
        String everything = page.content()
                + page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie")
                + me
                + page.context().cookies(RunningPlatform.get().gatewayUrl()).stream()
                        .map(cookie -> cookie.value)
                        .toList();
        assertThat(everything).doesNotContainPattern("eyJ[A-Za-z0-9_-]{10,}\\.");
        assertThat(page.context().cookies(RunningPlatform.get().gatewayUrl()))
                .filteredOn(cookie -> cookie.name.equals("istiqbal"))
                .hasSize(1)
                .allMatch(cookie -> cookie.httpOnly && cookie.sameSite == SameSiteAttribute.LAX);
        page.context().close();
    }

    @Test
    void aWriteWithoutTheTokenAgainstForgeryIsRefused() {
        Page page = Staff.signIn("programme-staff");
        String[] headers = Staff.headersOf(page);
        String body = "{}";
        assertThat(Http.post("/api/v1/sites", body, headers[0], headers[1]).status())
                .isEqualTo(403);
        assertThat(Http.post("/api/v1/sites", body, headers).status()).isEqualTo(400);
        page.context().close();
    }

    @Test
    void theSessionSurvivesTheGatewayBeingKilled() {
        Page page = Staff.signIn("programme-admin");
        String[] headers = Staff.headersOf(page);
        assertThat(Http.get("/api/v1/sites", headers).status()).isEqualTo(200);
        RunningPlatform.get().kill("gateway");
        RunningPlatform.get().start("gateway");
        assertThat(Http.get("/api/v1/sites", headers).status()).isEqualTo(200);
        page.context().close();
    }

    @Test
    void afterSigningOutTheOldCookieIsWorthNothing() {
        Page page = Staff.signIn("site-manager");
        String[] headers = Staff.headersOf(page);
        assertThat(Http.get("/me", headers).status()).isEqualTo(200);
        Http.Answer out = Http.post("/logout", "", headers);
        assertThat(out.status()).as(out.toString()).isBetween(200, 303);
        assertThat(Http.get("/me", headers).status()).isEqualTo(401);
        page.context().close();
    }

    @Test
    void theButtonSignsOut() {
        Page page = Staff.signIn("site-manager");
        page.navigate(RunningPlatform.get().gatewayUrl() + "/staff?lang=fr");
        page.click("form[action^='/logout'] button");
        page.waitForURL(url -> url.endsWith("/?lang=fr"));
        assertThat(page.locator(".person").count()).isZero();
        page.navigate(RunningPlatform.get().gatewayUrl() + "/staff");
        assertThat(page.url()).contains("/realms/istiqbal/");
        page.context().close();
    }

    @Test
    void theSiteManagerSeesOneSite() {
        Page page = Staff.signIn("site-manager");
        JsonNode sites = Http.get("/api/v1/sites", Staff.headersOf(page)).json();
        assertThat(sites.get("items")).hasSize(1);
        assertThat(sites.get("items").get(0).get("code").asString()).isEqualTo("RABAT-ANNEX-06");
        page.context().close();
    }
}
