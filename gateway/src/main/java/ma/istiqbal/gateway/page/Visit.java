package ma.istiqbal.gateway.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A submission that its sender may still complete.
 *
 * @param token what allows it
 * @param questionnaire the version that was answered, and is asked further; empty for the newest
 * @param said answers on which later questions depend, by question: the page that follows does not ask for them again
 */
record Visit(String id, String token, String questionnaire, Map<String, List<String>> said) {

    private static final String LETTERS = "[0-9A-Z]{8,40}";
    private static final String VERSION = "([a-z][a-z0-9-]{0,59})?";
    private static final int MOST = 40;

    /** {@code overall.2}, {@code signs.YES} */
    private static final String ANSWER = "[a-z][a-z0-9_-]{0,39}(\\.[A-Z0-9_]{1,40}){1,40}";

    /** As a form or an address carries it, {@code said} like {@code overall.2:signs.YES}. */
    static Optional<Visit> of(String id, String token, String questionnaire, String said) {
        if (!id.matches(LETTERS) || !token.matches(LETTERS) || !isVersion(questionnaire)) {
            return Optional.empty();
        }
        Map<String, List<String>> answers = new TreeMap<>();
        Stream.of(said.split(":"))
                .filter(answer -> answer.matches(ANSWER))
                .limit(MOST)
                .map(answer -> List.of(answer.split("\\.")))
                .forEach(answer -> answers.put(answer.getFirst(), answer.subList(1, answer.size())));
        return Optional.of(new Visit(id, token, questionnaire, answers));
    }

    /** Whether it can be a version of a questionnaire, or none. */
    static boolean isVersion(String questionnaire) {
        return questionnaire.matches(VERSION);
    }

    Visit having(Map<String, List<String>> answers) {
        return new Visit(id, token, questionnaire, answers);
    }

    /** What was said, as {@link #of} reads it. */
    public String told() {
        return said.entrySet().stream()
                .map(answer -> answer.getKey() + "." + String.join(".", answer.getValue()))
                .collect(Collectors.joining(":"));
    }

    /** The visit as parameters of an address. */
    String parameters() {
        return "&of=" + id + "&token=" + token + (questionnaire.isEmpty() ? "" : "&questionnaire=" + questionnaire)
                + (said.isEmpty() ? "" : "&said=" + told());
    }
}
