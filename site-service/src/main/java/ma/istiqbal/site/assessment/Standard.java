package ma.istiqbal.site.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.defaults.lifecycle.Transition;

/**
 * One version of a reception standard. Once published, what it asks never changes.
 *
 * @param code of the standard, the same for all versions
 * @param editors who has written a part of this version, and so may not publish it
 */
public record Standard(
        String code, int version, StandardState state, Wording titles, List<Criterion> criteria, List<String> editors) {

    public Standard {
        criteria = List.copyOf(criteria);
        editors = List.copyOf(editors);
        if (criteria.stream().map(Criterion::code).distinct().count() != criteria.size()) {
            throw new IllegalArgumentException("a criterion stands once in a standard");
        }
        if (!criteria.stream().allMatch(criterion -> !criterion.blocking() || criterion.answeredByYesOrNo())) {
            throw new IllegalArgumentException("a blocking criterion holds or does not");
        }
    }

    static Standard draft(String code, Wording titles, List<Criterion> criteria, String editor) {
        return new Standard(code, 1, StandardState.DRAFT, titles, criteria, List.of(editor));
    }

    static String id(String code, int version) {
        return code + "-" + version;
    }

    String id() {
        return id(code, version);
    }

    /** The version after this one, which begins as its copy. */
    Standard next(String editor) {
        return new Standard(code, version + 1, StandardState.DRAFT, titles, criteria, List.of(editor));
    }

    Standard revised(Wording newTitles, List<Criterion> newCriteria, String editor) {
        if (state != StandardState.DRAFT) {
            throw new StandardNotDraft(id());
        }
        List<String> all = new ArrayList<>(editors);
        if (!all.contains(editor)) {
            all.add(editor);
        }
        return new Standard(code, version, state, newTitles, newCriteria, all);
    }

    /** The version in its next state; its guards hold. */
    Standard becoming(Transition<StandardState, StandardGuard> transition) {
        if (!transition.from().contains(state)) {
            throw new IllegalArgumentException(state + " cannot become " + transition.to());
        }
        return new Standard(code, version, transition.to(), titles, criteria, editors);
    }

    Optional<Criterion> criterion(String criterionCode) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(criterionCode))
                .findFirst();
    }

    /** Whether Arabic and French say all of it. */
    boolean saidInBothLanguages() {
        return Stream.concat(Stream.of(titles), criteria.stream().map(Criterion::texts))
                .allMatch(Wording::complete);
    }

    boolean coversEveryObjective() {
        Set<Objective> covered = criteria.stream().map(Criterion::objective).collect(Collectors.toSet());
        return covered.containsAll(EnumSet.allOf(Objective.class));
    }

    /** Whether each code that both know serves the same objective in both. */
    boolean agreesOnObjectivesWith(Standard other) {
        return criteria.stream()
                .allMatch(criterion -> other.criterion(criterion.code())
                        .filter(known -> known.objective() != criterion.objective())
                        .isEmpty());
    }
}
