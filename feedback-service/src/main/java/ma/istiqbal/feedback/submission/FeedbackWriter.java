package ma.istiqbal.feedback.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final int FIRST = 1;
    private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|<a\\s");

    private final OpenPoints points;
    private final KnownSites sites;
    private final Questionnaires questionnaires;
    private final TextKeeper texts;
    private final SensitiveAnswers sensitive;
    private final Clock clock;

    FeedbackWriter(
            OpenPoints points,
            KnownSites sites,
            Questionnaires questionnaires,
            TextKeeper texts,
            SensitiveAnswers sensitive,
            Clock clock) {
        this.points = points;
        this.sites = sites;
        this.questionnaires = questionnaires;
        this.texts = texts;
        this.sensitive = sensitive;
        this.clock = clock;
    }

    Feedback write(String id, String publicId, SubmitFeedback body, String request) {
        Instant now = clock.instant();
        List<Violation> violations = new ArrayList<>();
        Questionnaire questionnaire = asked(body.questionnaire());
        Answers answers = AnswerReader.read(body.answers(), questionnaire, violations);
        VisitTime time = VisitTime.of(body.capturedAt(), now, violations);
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
        FeedbackPoint point = points.open(publicId);
        KnownSite site = sites.find(point.site())
                .filter(KnownSite::hearsCitizens)
                .orElseThrow(() -> new ImpossibleRequest(Violation.at("/point", "SITE_NOT_OPEN")));
        Moderation moderation = moderate(body, answers.text());
        return new Feedback(
                id,
                site.code(),
                LocalDate.ofInstant(time.capturedAt(), site.zone()),
                publicId,
                point.servicePoint(),
                site.partner(),
                site.region(),
                body.channel() == null ? point.channel() : body.channel(),
                body.language(),
                body.exitReason(),
                questionnaire.id(),
                time.capturedAt(),
                now,
                now,
                time.skewMs(),
                answers.ratings(),
                answers.choices(),
                answers.selections(),
                answers.text() == null ? null : texts.keep(answers.text(), id, site),
                moderation.counts() ? sealed(answers, id, site) : null,
                moderation,
                moderation == Moderation.EXCLUDED ? "SPAM" : null,
                request,
                FIRST,
                FIRST);
    }

    private Questionnaire asked(@Nullable String version) {
        return version == null
                ? questionnaires.core()
                : questionnaires
                        .core(version)
                        .orElseThrow(() -> new ImpossibleRequest(
                                Violation.at("/questionnaire", "NO_SUCH_QUESTIONNAIRE", version)));
    }

    private @Nullable SealedAnswers sealed(Answers answers, String id, KnownSite site) {
        return answers.sensitive().isEmpty() ? null : sensitive.seal(answers.sensitive(), id, site);
    }

    /** What a machine sends is excluded; what looks like an advertisement waits for a human, and counts meanwhile. */
    private static Moderation moderate(SubmitFeedback body, @Nullable String text) {
        if (body.filledByAMachine()) {
            return Moderation.EXCLUDED;
        }
        return text != null && LINK.matcher(text).find() ? Moderation.QUARANTINED : Moderation.CLEAN;
    }
}
