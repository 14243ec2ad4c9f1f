package ma.istiqbal.feedback.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.files.ShippedFiles;
import ma.istiqbal.defaults.problem.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Sees to it that the programme's questionnaires are there: published, or in review for a human to decide. */
@Component
class ProgrammeQuestionnaires implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeQuestionnaires.class);
    private static final String JOB = "programme-data";

    private final ShippedFiles files;
    private final Questionnaires questionnaires;

    ProgrammeQuestionnaires(ShippedFiles files, Questionnaires questionnaires) {
        this.files = files;
        this.questionnaires = questionnaires;
    }

    /** A questionnaire as the programme's file tells it. */
    record Entry(
            String code,
            int version,
            QuestionnaireState state,
            List<DraftedQuestion> questions,
            Map<String, Map<String, String>> texts) {

        Questionnaire inReview() {
            return new Questionnaire(
                    code,
                    version,
                    QuestionnaireState.IN_REVIEW,
                    questions.stream().map(DraftedQuestion::question).toList(),
                    texts,
                    List.of());
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        files.list("programme/questionnaires.json", Entry.class).forEach(this::see);
    }

    /** As everybody's version it is seen to be in review before it is published: see RATIONALE, "One meaning for ever". */
    private void see(Entry entry) {
        Stored<Questionnaire> stored = present(entry.inReview());
        boolean ours = stored.state().editors().isEmpty();
        if (entry.state() == QuestionnaireState.PUBLISHED
                && ours
                && stored.state().state() == QuestionnaireState.IN_REVIEW) {
            publish(stored);
        }
    }

    private Stored<Questionnaire> present(Questionnaire version) {
        Optional<Questionnaire> known = questionnaires.find(version.id());
        if (known.isEmpty()) {
            try {
                return questionnaires.insert(version, Change.byPlatform(JOB, "drafted"));
            } catch (DuplicateKey anotherInstanceWasFaster) {
                LOG.debug("{} is there already", version.id());
            }
        }
        return questionnaires.get(version.id());
    }

    private void publish(Stored<Questionnaire> stored) {
        Questionnaire version = stored.state();
        List<Violation> changed = Meanings.changed(version.questions(), questionnaires.others(version));
        if (!changed.isEmpty()) {
            LOG.error("questionnaire {} stays in review: {}", version.id(), changed);
            return;
        }
        try {
            questionnaires.replace(
                    stored,
                    version.becoming(QuestionnaireLifecycle.TABLE
                            .find(QuestionnaireState.IN_REVIEW, QuestionnaireState.PUBLISHED)
                            .orElseThrow()),
                    Change.byPlatform(JOB, "published"));
            LOG.info("published questionnaire {}", version.id());
        } catch (StaleVersion anotherInstanceWasFaster) {
            LOG.debug("{} is published already", version.id());
        }
    }
}
