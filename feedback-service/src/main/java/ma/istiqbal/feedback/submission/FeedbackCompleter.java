package ma.istiqbal.feedback.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.questionnaire.Questionnaire;
import ma.istiqbal.feedback.questionnaire.Questionnaires;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes of a submission and further answers the submission that holds both. To the same question the later answer
 * counts: whoever goes back in a form and chooses anew means the new choice.
 */
@Component
class FeedbackCompleter {

    private final Questionnaires questionnaires;
    private final KnownSites sites;
    private final TextKeeper texts;
    private final SensitiveAnswers sensitive;

    FeedbackCompleter(Questionnaires questionnaires, KnownSites sites, TextKeeper texts, SensitiveAnswers sensitive) {
        this.questionnaires = questionnaires;
        this.sites = sites;
        this.texts = texts;
        this.sensitive = sensitive;
    }

    Feedback completed(Feedback before, CompleteFeedback body, Step step, Instant now) {
        Questionnaire questionnaire = questionnaires
                .core(before.questionnaire())
                .orElseThrow(() -> new IllegalStateException(before.questionnaire() + " was answered"));
        Answers answers = answers(before, body.answers(), questionnaire);
        KnownSite site = sites.find(before.site())
                .orElseThrow(() -> new ImpossibleRequest(Violation.at("/token", "SITE_NOT_OPEN")));
        List<Violation> broken = VisitRules.ofService(site, body.service());
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
        FeedbackText text = answers.text() == null ? before.text() : texts.keep(answers.text(), before.id(), site);
        boolean hasText = text != null;
        Moderation moderation = moderate(before, body, answers.text());
        List<Step> steps = new ArrayList<>(before.steps());
        steps.add(step);
        int revision = before.revision() + 1;
        return new Feedback(
                before.id(),
                before.site(),
                before.day(),
                before.point(),
                before.servicePoint(),
                body.service() == null ? before.service() : body.service(),
                before.partner(),
                before.region(),
                before.channel(),
                before.language(),
                body.exitReason() == null ? before.exitReason() : body.exitReason(),
                Nature.of(body.nature() == null ? before.nature() : body.nature(), hasText),
                before.questionnaire(),
                before.capturedAt(),
                before.receivedAt(),
                now,
                before.skewMs(),
                answers.ratings(),
                answers.choices(),
                answers.selections(),
                hasText,
                Completion.of(questionnaire, answers, hasText),
                text,
                moderation.counts() ? sealed(before, answers, site) : before.sensitive(),
                moderation,
                moderation == Moderation.EXCLUDED && before.excludedAs() == null ? Exclusion.SPAM : before.excludedAs(),
                before.request(),
                steps,
                before.history(),
                revision,
                revision);
    }

    /** All together must fit the questionnaire; an earlier answer that the new ones have made pointless goes. */
    private static Answers answers(Feedback before, Map<String, Object> given, Questionnaire questionnaire) {
        Map<String, Object> all = new LinkedHashMap<>(before.answers());
        all.putAll(given);
        List<Violation> violations = new ArrayList<>();
        Answers answers = AnswerReader.read(all, questionnaire, violations);
        Set<String> pointless = AnswerReader.questionsOf(violations);
        pointless.retainAll(before.answers().keySet());
        pointless.removeAll(given.keySet());
        if (!pointless.isEmpty()) {
            all.keySet().removeAll(pointless);
            violations.clear();
            answers = AnswerReader.read(all, questionnaire, violations);
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
        return answers;
    }

    /** Those that are still on their way go on, but for an earlier answer to the same question. */
    private @Nullable List<SealedAnswers> sealed(Feedback before, Answers answers, KnownSite site) {
        if (answers.sensitive().isEmpty()) {
            return before.sensitive();
        }
        Map<String, SealedAnswers> all = new LinkedHashMap<>();
        if (before.sensitive() != null) {
            before.sensitive().forEach(one -> all.put(one.id(), one));
        }
        sensitive.seal(answers.sensitive(), before.id(), site).forEach(one -> all.put(one.id(), one));
        return List.copyOf(all.values());
    }

    private static Moderation moderate(Feedback before, CompleteFeedback body, @Nullable String text) {
        if (body.filledByAMachine()) {
            return Moderation.EXCLUDED;
        }
        boolean advertises = before.moderation() == Moderation.CLEAN && Suspicion.advertises(text);
        return advertises ? Moderation.QUARANTINED : before.moderation();
    }
}
