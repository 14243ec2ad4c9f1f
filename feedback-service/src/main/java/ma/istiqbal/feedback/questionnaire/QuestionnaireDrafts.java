package ma.istiqbal.feedback.questionnaire;

import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.questionnaire.WriteQuestionnaire.DraftQuestionnaire;
import org.springframework.stereotype.Component;

/** Begins and writes drafts. */
@Component
class QuestionnaireDrafts {

    private final Questionnaires questionnaires;

    QuestionnaireDrafts(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** @throws QuestionnaireDraftOpen while the newest version is neither published nor retired */
    Stored<Questionnaire> begin(DraftQuestionnaire body, Caller caller) {
        return questionnaires.insertedBefore().orElseGet(() -> beginNext(body, caller));
    }

    private Stored<Questionnaire> beginNext(DraftQuestionnaire body, Caller caller) {
        Questionnaire newest = questionnaires.newest(body.code()).orElse(null);
        if (newest != null && !newest.wasPublished()) {
            throw new QuestionnaireDraftOpen(newest.id());
        }
        int version = newest == null ? 1 : newest.version() + 1;
        try {
            return questionnaires.insert(draft(body, version, caller), Change.by(caller, "drafted"));
        } catch (DuplicateKey somebodyWasFaster) {
            throw new QuestionnaireDraftOpen(Questionnaire.id(body.code(), version));
        }
    }

    private Questionnaire draft(DraftQuestionnaire body, int version, Caller caller) {
        String from = body.from();
        if (from == null) {
            return Questionnaire.draft(body.code(), version, List.of(), Map.of(), caller.subject());
        }
        Questionnaire earlier = questionnaires
                .find(from)
                .orElseThrow(() -> new ImpossibleRequest(Violation.at("/from", "NO_SUCH_VERSION", from)));
        return Questionnaire.draft(body.code(), version, earlier.questions(), earlier.texts(), caller.subject());
    }

    /** @throws ImpossibleRequest with every rule that is broken, and every code that would mean something else */
    Stored<Questionnaire> revise(Stored<Questionnaire> before, WriteQuestionnaire body, Caller caller) {
        List<Violation> broken = DraftRules.broken(body.questions());
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
        Questionnaire after = before.state().revised(body.asked(), body.texts(), caller.subject());
        List<Violation> changed = Meanings.changed(after.questions(), questionnaires.others(after));
        if (!changed.isEmpty()) {
            throw new ImpossibleRequest(changed);
        }
        return questionnaires.replace(before, after, Change.by(caller, "revised"));
    }
}
