package ma.istiqbal.feedback.questionnaire;

import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.feedback.programme.ProgrammeData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Publishes the programme's questionnaires where they are missing. */
@Component
class ProgrammeQuestionnaires implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeQuestionnaires.class);

    private final ProgrammeData data;
    private final Questionnaires questionnaires;

    ProgrammeQuestionnaires(ProgrammeData data, Questionnaires questionnaires) {
        this.data = data;
        this.questionnaires = questionnaires;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Entry entry : data.read("questionnaires.json", Entry.class)) {
            Questionnaire version = entry.draft().published();
            if (questionnaires.add(version, Change.byPlatform("programme-data", "published"))) {
                LOG.info("published questionnaire {}", version.id());
            }
        }
    }

    /** A questionnaire as the programme's file tells it. */
    record Entry(String code, int version, List<Item> questions, Map<String, Map<String, String>> texts) {

        record Item(
                String code,
                Kind kind,
                @Nullable Dimension dimension,
                @Nullable Boolean required,
                @Nullable Boolean sensitive,
                @Nullable List<ListedOption> options) {

            Question question() {
                return new Question(
                        code,
                        kind,
                        dimension,
                        Boolean.TRUE.equals(required),
                        Boolean.TRUE.equals(sensitive),
                        options == null
                                ? List.of()
                                : options.stream().map(ListedOption::option).toList(),
                        List.of());
            }
        }

        record ListedOption(
                String code,
                @Nullable Integer fromMinutes,
                @Nullable Integer toMinutes) {

            Option option() {
                return new Option(code, null, fromMinutes, toMinutes, false, false);
            }
        }

        Questionnaire draft() {
            return new Questionnaire(
                    code,
                    version,
                    Questionnaire.Status.DRAFT,
                    questions.stream().map(Item::question).toList(),
                    texts);
        }
    }
}
