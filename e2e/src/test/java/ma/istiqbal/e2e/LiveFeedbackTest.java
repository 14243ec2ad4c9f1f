package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LiveFeedbackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aMemberOfStaffSeesInTheBrowserWhatACitizenHasJustSaid() {
        String code =
                Citizen.form(Citizen.posterOf("RABAT-ANNEX-06")).get("code").asString();
        Page page = Staff.signIn("site-manager");
        page.evaluate("""
                () => {
                  window.heard = [];
                  window.source = new EventSource("/api/v1/feedback/live");
                  for (const name of ["feedback", "figures"]) {
                    window.source.addEventListener(name, event => window.heard.push(name + " " + event.data));
                  }
                }""");
        Http.Answer given = Citizen.gives(code, Citizen.freshKey(), 2, "");
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat((String) page.evaluate("() => window.heard.join('\\n')"))
                        .contains(
                                "feedback {\"id\":\"" + given.json().get("id").asString() + "\"",
                                "figures {\"site\":\"RABAT-ANNEX-06\""));
        page.context().close();
    }

    @Test
    void aPartnersSystemHearsOfItsOwnSitesOnly() throws Exception {
        String own =
                Citizen.form(Citizen.posterOf("RABAT-ANNEX-06")).get("code").asString();
        String foreign =
                Citizen.form(Citizen.posterOf("RABAT-VEHICLES")).get("code").asString();
        String[] token = Partners.interior();
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<Stream<String>> response = client.send(
                    HttpRequest.newBuilder(URI.create(RunningPlatform.get().gatewayUrl() + "/api/v1/feedback/live"))
                            .header(token[0], token[1])
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            Thread listener = Thread.ofVirtual().start(() -> response.body().forEach(heard::add));
            String other = Citizen.gives(foreign, Citizen.freshKey(), 1, "")
                    .json()
                    .get("id")
                    .asString();
            String id = Citizen.gives(own, Citizen.freshKey(), 1, "")
                    .json()
                    .get("id")
                    .asString();
            Awaitility.await().atMost(PATIENCE).until(() -> heard.stream().anyMatch(line -> line.contains(id)));
            assertThat(heard).noneMatch(line -> line.contains(other));
            client.shutdownNow();
            listener.join(PATIENCE);
        }
    }
}
