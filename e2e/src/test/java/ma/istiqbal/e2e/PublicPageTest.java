package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPageTest {

    @ParameterizedTest
    @CsvSource({
        "ar, rtl, البرنامج الوطني لتحسين الاستقبال, المستشفى الإقليمي بالجديدة",
        "fr, ltr, Programme national d'amélioration de l'accueil, Hôpital provincial d'El Jadida",
        "en, ltr, National programme for improving reception, El Jadida provincial hospital"
    })
    void thePageShowsTheProgrammeAndItsSites(String language, String direction, String programme, String site) {
        Page page = Staff.browser().newPage();
        page.navigate(RunningPlatform.get().gatewayUrl() + "/?lang=" + language);
        assertThat(page.getAttribute("html", "dir")).isEqualTo(direction);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        assertThat(page.locator("body").innerText().replace('’', '\''))
                .contains(programme)
                .contains(site);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        page.close();
    }

    /** 320 pixels are 1280 enlarged to 400 %. */
    @ParameterizedTest
    @CsvSource({"ar, 320, 100%", "fr, 320, 100%", "ar, 640, 200%", "fr, 640, 200%", "ar, 320, 200%", "fr, 320, 200%"})
    void thePagesFitANarrowScreen(String language, int width, String letters) {
        Page page = Staff.browser().newPage();
        String poster = "/f/" + Citizen.posterOf("RABAT-ANNEX-06");
        for (String path : List.of("/", "/sites/RABAT-ANNEX-06", poster, "/no-such-page")) {
            fits(page, path + "?lang=" + language, width, letters);
        }
        page.close();
    }

    @Test
    void thePageOfStaffFitsANarrowScreen() {
        Page page = Staff.signIn("programme-admin");
        fits(page, "/staff?lang=fr", 320, "200%");
        page.context().close();
    }

    /** Questions are opened, and nothing reaches over the edge of the screen, nor of the frame in which it stands. */
    private static void fits(Page page, String path, int width, String letters) {
        page.setViewportSize(width, 800);
        page.navigate(RunningPlatform.get().gatewayUrl() + path);
        page.evaluate("letters => document.documentElement.style.fontSize = letters", letters);
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isLessThanOrEqualTo(width);
        assertThat(page.evaluate("""
                        [...document.querySelectorAll('li, fieldset, label, dd, dt, p, h1, h2, h3')]
                            .filter(frame => frame.getClientRects().length && frame.scrollWidth > frame.clientWidth + 1
                                && getComputedStyle(frame).display !== 'inline' && !frame.closest('.scroll, .trap, .faces'))
                            .map(frame => frame.outerHTML.slice(0, 120))"""))
                .as(path)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    void thePageLeadsToTheSignIn() {
        Page page = Staff.browser().newPage();
        page.navigate(RunningPlatform.get().gatewayUrl() + "/?lang=fr");
        page.click("a[href*='/login']");
        page.waitForSelector("#username");
        assertThat(page.url()).startsWith(RunningPlatform.get().keycloakUrl());
        page.close();
    }

    @Test
    void theDocumentsAreThereToRead() {
        for (String service : new String[] {"site", "partner", "rollout", "feedback"}) {
            Http.Answer document = Http.get("/docs/openapi/" + service + "-service.json");
            assertThat(document.status()).as(service).isEqualTo(200);
            assertThat(document.json().get("openapi").asString()).startsWith("3.1");
        }
        Page page = Staff.browser().newPage();
        page.navigate(RunningPlatform.get().gatewayUrl() + "/docs");
        page.waitForSelector(".opblock, .swagger-ui .info");
        page.close();
    }
}
