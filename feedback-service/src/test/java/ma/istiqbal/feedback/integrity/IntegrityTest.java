package ma.istiqbal.feedback.integrity;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.bucket.DayBuckets;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@FeedbackServiceTest
class IntegrityTest {

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private MongoDatabase store;

    @Autowired
    private DayBuckets buckets;

    @Autowired
    private IntegritySeal seal;

    @Autowired
    private IntegrityAnswers answers;

    @Value("${istiqbal.integrity.mongodb-uri}")
    private String integrityStore;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @Test
    void aSensitiveAnswerEndsInTheIntegrityStoreAndNowhereElse() {
        String site = citizens.freshSite();
        String id = citizens.say(site, Map.of("overall", 1, "unofficial", "YES"));
        Awaitility.await().untilAsserted(() -> assertThat(feedback(id)).doesNotContainKey("sensitive"));
        assertThat(feedback(id).toJson()).doesNotContain("unofficial");

        List<IntegrityAnswer> ours = kept().stream()
                .filter(answer -> seal.open(answer).contains(site))
                .toList();
        assertThat(ours).singleElement().satisfies(answer -> {
            assertThat(seal.open(answer)).contains("\"unofficial\":\"YES\"");
            assertThat(answer.region()).isEqualTo("MA-04");
            assertThat(answer.id()).isNotEqualTo(id);
        });
        Awaitility.await().untilAsserted(() -> assertThat(buckets.ofSite(site)).isNotEmpty());
        assertThat(buckets.ofSite(site).getFirst().counts()).containsOnlyKeys("overall");
    }

    @Test
    void anAnswerThatIsMovedTwiceIsKeptOnce() {
        String site = citizens.freshSite();
        citizens.say(site, Map.of("overall", 1, "unofficial", "NO"));
        IntegrityAnswer moved = Awaitility.await()
                .until(
                        () -> kept().stream()
                                .filter(answer -> seal.open(answer).contains(site))
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
        answers.keep(moved);
        assertThat(kept()).filteredOn(answer -> answer.id().equals(moved.id())).hasSize(1);
    }

    @Test
    void fromOutsideAllAnswersLookTheSame() {
        String site = citizens.freshSite();
        citizens.say(site, Map.of("overall", 1, "unofficial", "YES"));
        citizens.say(site, Map.of("overall", 1, "unofficial", "NO_ANSWER"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(kept())
                        .filteredOn(answer -> seal.open(answer).contains(site))
                        .hasSize(2));
        assertThat(kept())
                .extracting(answer -> answer.content().length())
                .containsOnly(kept().getFirst().content().length());
    }

    private Document feedback(String id) {
        return store.getCollection("feedback").find(eq("_id", id)).first();
    }

    private List<IntegrityAnswer> kept() {
        try (MongoClient client = MongoClients.create(integrityStore)) {
            String name = integrityStore.substring(integrityStore.lastIndexOf('/') + 1);
            return client.getDatabase(name)
                    .getCollection("answers", IntegrityAnswer.class)
                    .find()
                    .into(new ArrayList<>());
        }
    }
}
