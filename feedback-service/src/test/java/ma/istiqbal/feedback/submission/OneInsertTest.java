package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a citizen's request asks of the store; the jobs beside it run in threads of their own. */
@FeedbackServiceTest
@Import(OneInsertTest.Listening.class)
class OneInsertTest {

    private static final List<String> COMMANDS = new CopyOnWriteArrayList<>();
    private static final ThreadLocal<Boolean> IN_REQUEST = ThreadLocal.withInitial(() -> false);

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @Test
    void aSubmissionIsOneInsertAndNothingElse() {
        String code = citizens.codeOf("RABAT-ANNEX-06");
        Map<String, Object> body =
                citizens.body(code, Map.of("overall", 5, "welcome", 4, "unofficial", "NO", "text", "شكرا لكم"));
        body.put("website", "");
        say(body, "knows the point, the site and the form");
        COMMANDS.clear();
        say(body, "is counted");
        assertThat(COMMANDS).containsExactly("insert feedback");
    }

    @Test
    void aRefusedSubmissionWritesNothing() {
        String code = citizens.codeOf("RABAT-ANNEX-06");
        say(citizens.body(code, Map.of("overall", 5)), "knows the point, the site and the form");
        COMMANDS.clear();
        citizens.send(citizens.body("forged", Map.of("overall", 5)), Citizens.freshKey())
                .expectStatus()
                .isEqualTo(422);
        assertThat(COMMANDS).isEmpty();
        citizens.send(citizens.body(code, Map.of("overall", 9)), Citizens.freshKey())
                .expectStatus()
                .isBadRequest();
        assertThat(COMMANDS).doesNotContain("insert feedback");
    }

    private void say(Map<String, Object> body, String what) {
        citizens.send(body, Citizens.freshKey())
                .expectStatus()
                .value(status -> assertThat(status).as(what).isEqualTo(201));
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Filter marksRequests() {
            return (request, response, chain) -> {
                IN_REQUEST.set(true);
                try {
                    chain.doFilter(request, response);
                } finally {
                    IN_REQUEST.set(false);
                }
            };
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listener() {
            return settings -> settings.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (IN_REQUEST.get()) {
                        String name = event.getCommandName();
                        COMMANDS.add(name + " "
                                + event.getCommand().get(name).asString().getValue());
                    }
                }
            });
        }
    }
}
