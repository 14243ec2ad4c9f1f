package ma.istiqbal.rollout.deployment;

import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import org.springframework.http.HttpStatus;

/** The plan cannot be approved as it is, or not by whoever tries. */
final class BaselineRefused extends Refusal {

    private BaselineRefused(String code, List<Violation> violations) {
        super(HttpStatus.CONFLICT, "BASELINE_REFUSED", code);
        violations(violations);
    }

    /** Throws when stages that are left have no planned dates, or the approver has edited the plan. */
    static void check(Deployment deployment, String approver) {
        List<Violation> failed = new ArrayList<>();
        for (Milestone milestone : deployment.milestones()) {
            if (!milestone.state().settled() && milestone.planned() == null) {
                failed.add(Violation.at("", "STAGE_NOT_PLANNED", milestone.stage()));
            }
        }
        if (deployment.editors().contains(approver)) {
            failed.add(Violation.at("", "PLAN_EDITED_BY_YOU"));
        }
        if (!failed.isEmpty()) {
            throw new BaselineRefused(deployment.code(), failed);
        }
    }
}
