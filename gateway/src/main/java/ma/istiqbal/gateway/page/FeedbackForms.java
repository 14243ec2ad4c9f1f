package ma.istiqbal.gateway.page;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.istiqbal.gateway.routing.ServiceConnections;
import ma.istiqbal.gateway.routing.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Reads a feedback point's form from feedback-service, and sends it what was filled in. */
@Component
class FeedbackForms {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServiceReads reads;
    private final RestClient client;
    private final Services services;
    private final Clock clock;

    FeedbackForms(
            ServiceReads reads,
            ServiceConnections connections,
            RestClient.Builder builder,
            Services services,
            Clock clock) {
        this.reads = reads;
        this.client = connections.within(PATIENCE, builder);
        this.services = services;
        this.clock = clock;
    }

    /** What became of an attempt to give feedback. */
    enum Outcome {
        THANKS,
        INCOMPLETE,
        UNAVAILABLE
    }

    Optional<FeedbackForm> find(String publicId) {
        return reads.find(services.feedback().at("/public/v1/feedback-points/" + publicId), FeedbackForm.class, null);
    }

    Outcome send(FeedbackForm form, Locale language, Map<String, String[]> filled) {
        Map<String, Object> answers = answers(form, filled);
        String key = first(filled, "key");
        if (!answers.containsKey("overall") || key == null) {
            return Outcome.INCOMPLETE;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("point", form.code());
        body.put("capturedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS));
        body.put("language", language.getLanguage());
        body.put("answers", answers);
        String trap = first(filled, "website");
        if (trap != null) {
            body.put("website", trap);
        }
        return post(services.feedback().at("/public/v1/feedback"), key, body);
    }

    private Outcome post(URI address, String key, Map<String, Object> body) {
        try {
            client.post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
            return Outcome.THANKS;
        } catch (HttpClientErrorException refused) {
            return Outcome.INCOMPLETE;
        } catch (RestClientException silent) {
            return Outcome.UNAVAILABLE;
        }
    }

    /** Scales are numbers, everything else is text; what was left empty was not answered. */
    private static Map<String, Object> answers(FeedbackForm form, Map<String, String[]> filled) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FeedbackForm.Question question : form.questionnaire().questions()) {
            String answer = first(filled, "answer-" + question.code());
            if (answer != null) {
                boolean scale = question.options().isEmpty() && answer.matches("\\d{1,2}");
                answers.put(question.code(), scale ? Integer.valueOf(answer) : answer);
            }
        }
        return answers;
    }

    private static @Nullable String first(Map<String, String[]> filled, String name) {
        String[] values = filled.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
    }
}
