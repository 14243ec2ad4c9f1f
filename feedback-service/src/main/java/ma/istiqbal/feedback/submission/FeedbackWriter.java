package ma.istiqbal.feedback.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.point.FeedbackPoint;
import ma.istiqbal.feedback.point.OpenPoints;
import ma.istiqbal.feedback.questionnaire.Questionnaire;
import ma.istiqbal.feedback.questionnaire.Questionnaires;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what a device sent the document to store, or tells why it cannot be. */
@Component
class FeedbackWriter {

    private final OpenPoints points;
    private final KnownSites sites;
    private final Questionnaires questionnaires;
    private final TextKeeper texts;
    private final SensitiveAnswers sensitive;
    private final Suspicion suspicion;
    private final Clock clock;

    FeedbackWriter(
            OpenPoints points,
            KnownSites sites,
            Questionnaires questionnaires,
            TextKeeper texts,
            SensitiveAnswers sensitive,
            Suspicion suspicion,
            Clock clock) {
        this.points = points;
        this.sites = sites;
        this.questionnaires = questionnaires;
        this.texts = texts;
        this.sensitive = sensitive;
        this.suspicion = suspicion;
        this.clock = clock;
    }

    Feedback write(String id, String publicId, SubmitFeedback body, String request, Arrival arrival) {
        Instant now = clock.instant();
        List<Violation> violations = new ArrayList<>();
        Questionnaire questionnaire = asked(body.questionnaire());
        Answers answers = AnswerReader.read(body.answers(), questionnaire, violations);
        VisitTime time = VisitTime.of(body.capturedAt(), now, arrival, violations);
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
        FeedbackPoint point = points.openAt(publicId, time.capturedAt());
        KnownSite site = sites.find(point.site())
                .filter(KnownSite::hearsCitizens)
                .orElseThrow(() -> new ImpossibleRequest(Violation.at("/point", "SITE_NOT_OPEN")));
        LocalDate day = LocalDate.ofInstant(time.capturedAt(), site.zone());
        VisitRules.check(site, day, body.service());
        Moderation moderation = moderate(body, answers.text(), id, publicId, now, arrival);
        boolean hasText = answers.text() != null;
        return new Feedback(
                id,
                site.code(),
                day,
                publicId,
                point.servicePoint(),
                body.service(),
                site.partner(),
                site.region(),
                body.channel() == null ? point.channel() : body.channel(),
                body.language(),
                body.exitReason(),
                Nature.of(body.nature(), hasText),
                questionnaire.id(),
                time.capturedAt(),
                now,
                now,
                time.skewMs(),
                answers.ratings(),
                answers.choices(),
                answers.selections(),
                hasText,
                Completion.of(questionnaire, answers, hasText),
                answers.text() == null ? null : texts.keep(answers.text(), id, site),
                moderation.counts() ? sealed(answers, id, site) : null,
                moderation,
                moderation == Moderation.EXCLUDED ? Exclusion.SPAM : null,
                request,
                List.of(),
                List.of(),
                Feedback.FIRST,
                Feedback.FIRST);
    }

    private Questionnaire asked(@Nullable String version) {
        return version == null
                ? questionnaires.core()
                : questionnaires
                        .core(version)
                        .orElseThrow(() -> new ImpossibleRequest(
                                Violation.at("/questionnaire", "NO_SUCH_QUESTIONNAIRE", version)));
    }

    private @Nullable List<SealedAnswers> sealed(Answers answers, String id, KnownSite site) {
        return answers.sensitive().isEmpty() ? null : sensitive.seal(answers.sensitive(), id, site);
    }

    /** What a machine sends is excluded; what only looks like it waits for a human, and counts meanwhile. */
    private Moderation moderate(
            SubmitFeedback body, @Nullable String text, String id, String publicId, Instant now, Arrival arrival) {
        if (body.filledByAMachine()) {
            return Moderation.EXCLUDED;
        }
        boolean suspicious = Suspicion.advertises(text)
                || (arrival.live()
                        && (Suspicion.tooFast(body.openedAt(), now) || suspicion.repeated(text, publicId, id)));
        return suspicious ? Moderation.QUARANTINED : Moderation.CLEAN;
    }
}
