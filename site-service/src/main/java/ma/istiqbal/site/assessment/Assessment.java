package ma.istiqbal.site.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look at a site against one version of a standard.
 *
 * @param owner administration that owns the site
 * @param visitedOn in the site's time zone
 * @param lines at most one for each criterion
 * @param result present while it is SUBMITTED, and for ever once it is APPROVED
 * @param returnedBecause why it was last given back to its assessor
 * @param approvedOn in the site's time zone; present exactly when it is APPROVED
 * @param audience absent while only the programme and its auditors may know of it: a mystery visit that the site can
 *     read about beforehand is none
 * @param editors who has written or submitted it, and so may not approve it
 */
public record Assessment(
        String id,
        String site,
        String owner,
        String standard,
        int standardVersion,
        AssessmentKind kind,
        LocalDate visitedOn,
        AssessmentState state,
        List<Line> lines,
        @Nullable Result result,
        @Nullable String returnedBecause,
        @Nullable LocalDate approvedOn,
        @Nullable Audience audience,
        List<String> editors) {

    public Assessment {
        boolean judged = state == AssessmentState.SUBMITTED || state == AssessmentState.APPROVED;
        if (judged != (result != null)) {
            throw new IllegalArgumentException("an assessment has a result exactly when it is submitted or approved");
        }
        if ((state == AssessmentState.APPROVED) != (approvedOn != null)) {
            throw new IllegalArgumentException("an assessment has a day of approval exactly when it is approved");
        }
        lines = List.copyOf(lines);
        editors = List.copyOf(editors);
    }

    static Assessment begun(
            String id, Audience place, Standard standard, AssessmentKind kind, LocalDate visitedOn, String editor) {
        return new Assessment(
                id,
                place.site(),
                place.partner(),
                standard.code(),
                standard.version(),
                kind,
                visitedOn,
                AssessmentState.DRAFT,
                List.of(),
                null,
                null,
                null,
                kind == AssessmentKind.SELF ? place : null,
                List.of(editor));
    }

    Assessment ownedBy(String partner) {
        return new Assessment(
                id,
                site,
                partner,
                standard,
                standardVersion,
                kind,
                visitedOn,
                state,
                lines,
                result,
                returnedBecause,
                approvedOn,
                audience == null ? null : new Audience(partner, site),
                editors);
    }

    Assessment written(LocalDate newVisitedOn, List<Line> newLines, String editor) {
        if (state != AssessmentState.DRAFT) {
            throw new AssessmentNotDraft(id);
        }
        return with(newVisitedOn, state, newLines, null, returnedBecause, null, audience, editorsWith(editor));
    }

    Assessment submitted(Result computed, String editor) {
        return with(
                visitedOn,
                AssessmentState.SUBMITTED,
                lines,
                computed,
                returnedBecause,
                null,
                audience,
                editorsWith(editor));
    }

    /** @param today in the site's time zone */
    Assessment approved(LocalDate today) {
        Audience place = new Audience(owner, site);
        return with(visitedOn, AssessmentState.APPROVED, lines, result, returnedBecause, today, place, editors);
    }

    /** Given back to its assessor. */
    Assessment returned(@Nullable String reason) {
        return with(visitedOn, AssessmentState.DRAFT, lines, null, reason, null, audience, editors);
    }

    Assessment withdrawn() {
        return with(visitedOn, AssessmentState.WITHDRAWN, lines, null, returnedBecause, null, audience, editors);
    }

    /** Codes of the criteria that have no line yet. */
    List<String> unanswered(Standard asked) {
        return asked.criteria().stream()
                .map(Criterion::code)
                .filter(code ->
                        lines.stream().noneMatch(line -> line.criterion().equals(code)))
                .toList();
    }

    private Assessment with(
            LocalDate newVisitedOn,
            AssessmentState newState,
            List<Line> newLines,
            @Nullable Result newResult,
            @Nullable String newReturnedBecause,
            @Nullable LocalDate newApprovedOn,
            @Nullable Audience newAudience,
            List<String> newEditors) {
        return new Assessment(
                id,
                site,
                owner,
                standard,
                standardVersion,
                kind,
                newVisitedOn,
                newState,
                newLines,
                newResult,
                newReturnedBecause,
                newApprovedOn,
                newAudience,
                newEditors);
    }

    private List<String> editorsWith(String editor) {
        List<String> all = new ArrayList<>(editors);
        if (!all.contains(editor)) {
            all.add(editor);
        }
        return all;
    }
}
