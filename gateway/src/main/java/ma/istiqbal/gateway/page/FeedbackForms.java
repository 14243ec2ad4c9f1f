package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.gateway.routing.Guards;
import ma.istiqbal.gateway.routing.ServiceConnections;
import ma.istiqbal.gateway.routing.Services;
import ma.istiqbal.gateway.routing.Traffic;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a feedback point's form from feedback-service, and sends it what was filled in. */
@Component
class FeedbackForms {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String TAKEN = "IDEMPOTENCY_KEY_REUSED";
    private static final String ANSWER = "/answers/";

    private final ServiceReads reads;
    private final RestClient client;
    private final Guards guards;
    private final Services services;
    private final JsonMapper json;
    private final Clock clock;

    FeedbackForms(
            ServiceReads reads,
            ServiceConnections connections,
            RestClient.Builder builder,
            Guards guards,
            Services services,
            JsonMapper json,
            Clock clock) {
        this.reads = reads;
        this.guards = guards;
        this.client = connections.within(PATIENCE, builder);
        this.services = services;
        this.json = json;
        this.clock = clock;
    }

    /** What became of an attempt to give feedback, or to complete it. */
    enum Outcome {
        THANKS,
        COMPLETED,
        OVER,
        INCOMPLETE,
        UNFIT,
        UNAVAILABLE
    }

    /**
     * What became of a form.
     *
     * @param visit that can be completed
     * @param unfit the questions whose answers could not be taken
     */
    record Sent(Outcome outcome, @Nullable Visit visit, Set<String> unfit) {

        Sent(Outcome outcome, @Nullable Visit visit) {
            this(outcome, visit, Set.of());
        }

        Sent having(Map<String, List<String>> said) {
            return visit == null ? this : new Sent(outcome, visit.having(said), unfit);
        }
    }

    /** @param questionnaire the version that the reader has begun with; empty for the newest */
    Optional<FeedbackForm> find(String publicId, String questionnaire) {
        String version = questionnaire.isEmpty() ? "" : "?questionnaire=" + questionnaire;
        return reads.find(
                services.feedback(), "/public/v1/feedback-points/" + publicId + version, FeedbackForm.class, null);
    }

    /** For the form to carry, so that it is the same however often it is sent. */
    long now() {
        return clock.instant().getEpochSecond();
    }

    Sent send(FeedbackForm form, Locale language, FilledForm filled) {
        Map<String, Object> answers = filled.answers(form);
        Optional<Visit> visit = filled.visit();
        String key = filled.field("key").orElse("");
        boolean something = visit.isPresent() ? !answers.isEmpty() : answers.containsKey("overall");
        if (!something || key.isEmpty()) {
            return new Sent(Outcome.INCOMPLETE, visit.orElse(null));
        }
        Sent sent = visit.isPresent()
                ? complete(form, visit.get(), answers, key, filled)
                : give(form, language, answers, key, filled);
        return sent.having(filled.said(form));
    }

    private Sent give(FeedbackForm form, Locale language, Map<String, Object> answers, String key, FilledForm filled) {
        Instant now = clock.instant();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("point", form.code());
        body.put("capturedAt", filled.capturedAt(now));
        filled.openedAt(now).ifPresent(opened -> body.put("openedAt", opened));
        body.put("language", language.getLanguage());
        body.put("questionnaire", form.questionnaire().id());
        body.put("answers", answers);
        filled.field("website").ifPresent(trap -> body.put("website", trap));
        return post(form, "/public/v1/feedback", key, body, null);
    }

    private Sent complete(FeedbackForm form, Visit visit, Map<String, Object> answers, String key, FilledForm filled) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token", visit.token());
        body.put("answers", answers);
        filled.field("website").ifPresent(trap -> body.put("website", trap));
        return post(form, "/public/v1/feedback/" + visit.id() + "/answers", key, body, visit);
    }

    private Sent post(FeedbackForm form, String path, String key, Map<String, Object> body, @Nullable Visit visit) {
        Outcome done = visit == null ? Outcome.THANKS : Outcome.COMPLETED;
        try {
            Receipt receipt = guards.before(services.feedback())
                    .ask(Traffic.PUBLIC, () -> exchange(path, key, body))
                    .orElse(null);
            return new Sent(done, receipt == null ? visit : receipt.visit(form));
        } catch (HttpClientErrorException refused) {
            return refused(refused, visit);
        } catch (RestClientException | Refusal silent) {
            return new Sent(Outcome.UNAVAILABLE, visit);
        }
    }

    private Optional<Receipt> exchange(String path, String key, Map<String, Object> body) {
        return Optional.ofNullable(client.post()
                .uri(services.feedback().at(path))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .retrieve()
                .body(Receipt.class));
    }

    private Sent refused(HttpClientErrorException refused, @Nullable Visit visit) {
        if (refused.getStatusCode().value() == HttpStatus.GONE.value() && visit != null) {
            return new Sent(Outcome.OVER, null);
        }
        String problem = refused.getResponseBodyAsString();
        // The same form was sent before, and that counts.
        return problem.contains(TAKEN)
                ? new Sent(Outcome.THANKS, null)
                : new Sent(Outcome.UNFIT, visit, unfit(problem));
    }

    private Set<String> unfit(String problem) {
        try {
            return json.readTree(problem)
                    .path("violations")
                    .valueStream()
                    .map(violation -> violation.path("pointer").asString(""))
                    .filter(pointer -> pointer.startsWith(ANSWER))
                    .map(pointer -> pointer.substring(ANSWER.length()))
                    .collect(Collectors.toSet());
        } catch (JacksonException unreadable) {
            return Set.of();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(@Nullable String id, @Nullable Continuation continuation) {

        @Nullable
        Visit visit(FeedbackForm form) {
            return id == null || continuation == null
                    ? null
                    : new Visit(id, continuation.token(), form.questionnaire().id(), Map.of());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Continuation(String token) {}
}
