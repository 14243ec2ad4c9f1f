package ma.istiqbal.site.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.site.assessment.AssessmentLines.BeginAssessment;
import ma.istiqbal.site.assessment.AssessmentLines.WriteAssessment;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.SiteDay;
import org.springframework.stereotype.Component;

/** The rules between what an assessor writes, the site and the standard; all broken ones are told at once. */
@Component
class AssessmentRules {

    /** The day the programme was signed; no site was visited for it before. */
    private static final LocalDate PROGRAMME_BEGAN = LocalDate.of(2013, 5, 7);

    private final Standards standards;
    private final SiteDay day;

    AssessmentRules(Standards standards, SiteDay day) {
        this.standards = standards;
        this.day = day;
    }

    /** The version of the standard that a new assessment asks. */
    Standard check(BeginAssessment body, Site site) {
        List<Violation> broken = new ArrayList<>();
        checkVisit(body.visitedOn(), site, broken);
        var standard = standards.find(body.standard(), body.standardVersion());
        String id = Standard.id(body.standard(), body.standardVersion());
        if (standard.isEmpty()) {
            broken.add(Violation.at("/standard", "NO_SUCH_STANDARD", id));
        } else if (standard.get().state().state() != StandardState.PUBLISHED) {
            broken.add(Violation.at("/standardVersion", "STANDARD_NOT_PUBLISHED", id));
        }
        refuse(broken);
        return standard.orElseThrow().state();
    }

    void check(WriteAssessment body, Assessment assessment, Site site) {
        List<Violation> broken = new ArrayList<>();
        checkVisit(body.visitedOn(), site, broken);
        Standard standard = standards
                .get(assessment.standard(), assessment.standardVersion())
                .state();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < body.lines().size(); i++) {
            Line line = body.lines().get(i);
            if (!seen.add(line.criterion())) {
                broken.add(Violation.at("/lines/" + i + "/criterion", "CRITERION_TWICE", line.criterion()));
            }
            checkLine(line, "/lines/" + i, standard, broken);
        }
        refuse(broken);
    }

    private void checkVisit(LocalDate visitedOn, Site site, List<Violation> broken) {
        if (visitedOn.isAfter(day.today(site))) {
            broken.add(Violation.at("/visitedOn", "VISIT_IN_FUTURE"));
        } else if (visitedOn.isBefore(PROGRAMME_BEGAN)) {
            broken.add(Violation.at("/visitedOn", "VISIT_BEFORE_PROGRAMME", PROGRAMME_BEGAN.toString()));
        }
    }

    private static void checkLine(Line line, String pointer, Standard standard, List<Violation> broken) {
        Integer score = line.score();
        if (score == null && line.notApplicable() == null) {
            broken.add(Violation.at(pointer, "ANSWER_NEEDED"));
        } else if (score != null && line.notApplicable() != null) {
            broken.add(Violation.at(pointer, "ANSWERED_BOTH_WAYS"));
        }
        var criterion = standard.criterion(line.criterion());
        if (criterion.isEmpty()) {
            broken.add(Violation.at(pointer + "/criterion", "NO_SUCH_CRITERION", line.criterion()));
        } else if (score != null && (score < 0 || score > criterion.get().max())) {
            String max = String.valueOf(criterion.get().max());
            broken.add(Violation.at(pointer + "/score", "SCORE_OUT_OF_RANGE", max));
        }
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
    }
}
