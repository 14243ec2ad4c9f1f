package ma.istiqbal.feedback;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.test.Contracts;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** site-service's feed: the agreed page, and after it what a test lets happen. */
@TestComponent
public class SiteFeed {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<ObjectNode> events = new ArrayList<>();

    private final ObjectProvider<ChangeFollower> followers;
    private final MongoDatabase store;

    SiteFeed(ObjectProvider<ChangeFollower> followers, MongoDatabase store) {
        this.followers = followers;
        this.store = store;
        // What is awaited comes within a second or two; a busy machine may need longer.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        JSON.readTree(Contracts.read("site-service/site-changes.json"))
                .get("items")
                .forEach(event -> events.add((ObjectNode) event));
    }

    /** Lets site-service answer what can still be asked; stubs do not outlive a test. */
    public void answer() {
        for (int after = leastPosition(); after <= events.size(); after++) {
            String page = JSON.writeValueAsString(
                    Map.of("items", events.subList(after, events.size()), "next", events.size()));
            WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/site-changes"))
                    .withQueryParam("after", WireMock.equalTo(Integer.toString(after)))
                    .willReturn(WireMock.okJson(page)));
        }
    }

    /** From where the follower reads on that has read least. */
    private int leastPosition() {
        List<Long> positions = store.getCollection("followers")
                .find()
                .map(position -> position.getLong("after"))
                .into(new ArrayList<>());
        return positions.size() < followers.stream().count()
                ? 0
                : Collections.min(positions).intValue();
    }

    private void happened() {
        answer();
        followers.forEach(ChangeFollower::follow);
    }

    /** A site like the first of the agreed page, under another code and changed as the test needs it. */
    public void tell(String code, int version, UnaryOperator<ObjectNode> change) {
        ObjectNode event = events.getFirst().deepCopy();
        event.put("id", "site:" + code + ":" + version);
        event.put("subject", code);
        event.put("sequence", events.size() + 1);
        event.put("version", version);
        ObjectNode state = (ObjectNode) event.get("data").get("state");
        state.put("code", code);
        ((ObjectNode) event.get("data")).set("state", change.apply(state));
        events.add(event);
        happened();
    }

    /** Visitors of a site's day, like the agreed ones, changed as the test needs it. */
    public void tellVisitors(String site, LocalDate day, int version, UnaryOperator<ObjectNode> change) {
        ObjectNode event = (ObjectNode) JSON.readTree(Contracts.read("site-service/activity-changes.json"))
                .get("items")
                .get(0);
        ObjectNode state = (ObjectNode) event.get("data").get("state");
        state.put("site", site).put("date", day.toString());
        ((ObjectNode) event.get("data")).set("state", change.apply(state));
        String key = site + "." + day + "." + state.get("source").asString();
        event.put("id", "activity:" + key + ":" + version);
        event.put("subject", key);
        event.put("sequence", events.size() + 1);
        event.put("version", version);
        events.add(event);
        happened();
    }

    /** The hours of a site, like the agreed ones of the first site but for the days of its week; and holidays. */
    public void tellHours(String code, int version, Map<String, Object> week) {
        JSON.readTree(Contracts.read("site-service/calendar-changes.json"))
                .get("items")
                .forEach(agreed -> {
                    ObjectNode event = (ObjectNode) agreed;
                    if (event.get("id").asString().startsWith("calendar:")) {
                        event.put("id", "calendar:" + code + ":" + version);
                        event.put("subject", code);
                        event.put("version", version);
                        ObjectNode state = (ObjectNode) event.get("data").get("state");
                        state.put("site", code);
                        if (!week.isEmpty()) {
                            state.set("weeklyHours", JSON.valueToTree(week));
                        }
                    }
                    event.put("sequence", events.size() + 1);
                    events.add(event);
                });
        happened();
    }

    public static ObjectNode description(JsonNode state) {
        return (ObjectNode) state.get("description");
    }
}
