package ma.istiqbal.gateway.page;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.gateway.page.FeedbackForm.Question;
import ma.istiqbal.gateway.page.FeedbackForm.ShowIf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Shows a conditional question as soon as it is asked, without a script: a stylesheet made of the conditions in its own
 * address. A browser that does not understand it shows all questions.
 */
@RestController
class AskedStyle {

    private static final String PATH = "/assets/asked.css";
    private static final int LONGEST = 4000;

    /** {@code drivers:overall.1.2.5:signs.YES} */
    private static final Pattern RULE =
            Pattern.compile("[a-z][a-z0-9_-]{0,39}(:[a-z][a-z0-9_-]{0,39}(\\.[A-Z0-9_]{1,40}){0,40}){1,20}");

    /** The stylesheet's address; none when every question is always asked. */
    static @Nullable String address(List<Question> questions) {
        Map<String, String> conditions = new LinkedHashMap<>();
        Map<String, Question> earlier = new LinkedHashMap<>();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        for (Question question : questions) {
            String all = question.showIf().stream()
                    .map(condition -> before(condition, conditions) + one(condition, earlier))
                    .collect(Collectors.joining());
            if (!all.isEmpty()) {
                conditions.put(question.code(), all);
                address.queryParam("when", question.code() + all);
            }
            earlier.put(question.code(), question);
        }
        return conditions.isEmpty() ? null : address.build().toUriString();
    }

    /** What is not asked itself has no answer on which another could depend, though its field may still be filled. */
    private static String before(ShowIf condition, Map<String, String> conditions) {
        return conditions.getOrDefault(condition.question(), "");
    }

    private static String one(ShowIf condition, Map<String, Question> earlier) {
        Question question = earlier.get(condition.question());
        Stream<String> choosable = question == null ? Stream.empty() : question.choosable();
        return ":" + condition.question()
                + choosable
                        .filter(value -> condition.holds(List.of(value)))
                        .map(value -> "." + value)
                        .collect(Collectors.joining());
    }

    @GetMapping(PATH)
    @PermitAll
    ResponseEntity<String> css(@RequestParam List<String> when) {
        StringBuilder css = new StringBuilder("@supports selector(:has(*)) {\n");
        when.stream()
                .filter(rule -> rule.length() <= LONGEST && RULE.matcher(rule).matches())
                .forEach(rule -> append(css, List.of(rule.split(":"))));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(css.append("}\n").toString());
    }

    private static void append(StringBuilder css, List<String> rule) {
        String question = "[data-question=\"" + rule.getFirst() + "\"]";
        css.append(question).append(" { display: none }\nform");
        rule.subList(1, rule.size()).forEach(condition -> css.append(has(condition.split("\\."))));
        css.append(' ').append(question).append(" { display: block }\n");
    }

    /** Chosen here, or said on an earlier page of the visit. Nothing has no name: a condition without values never holds. */
    private static String has(String[] condition) {
        String question = condition[0];
        String met = Stream.of(condition)
                .skip(1)
                .map(value -> "[name=\"answer-" + question + "\"][value=\"" + value + "\"]:checked,[data-said=\""
                        + question + "." + value + "\"]")
                .collect(Collectors.joining(","));
        return ":has(" + (met.isEmpty() ? "[name=\"\"]" : met) + ")";
    }
}
