package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.rollout.DateRangeRules;

/** The rules between the stages of a plan: each stage once, in an order that can be kept. */
final class PlanRules {

    private final Map<Stage, PlannedStage> stages = new EnumMap<>(Stage.class);
    private final List<Violation> broken = new ArrayList<>();
    private final List<PlannedStage> plan;
    private final WorkingDays days;

    private PlanRules(List<PlannedStage> plan, WorkingDays days) {
        this.plan = plan;
        this.days = days;
    }

    /** What is wrong with a plan; all of it. */
    static List<Violation> broken(List<PlannedStage> plan, WorkingDays days) {
        PlanRules rules = new PlanRules(plan, days);
        rules.checkStages();
        if (rules.broken.isEmpty()) {
            rules.checkOrder();
        }
        return rules.broken;
    }

    private void checkStages() {
        for (int i = 0; i < plan.size(); i++) {
            PlannedStage stage = plan.get(i);
            DateRangeRules.check("/milestones/" + i, stage.plannedFrom(), stage.plannedTo(), broken);
            if (stages.put(stage.stage(), stage) != null) {
                broken.add(Violation.at("/milestones/" + i + "/stage", "STAGE_TWICE", stage.stage()));
            }
        }
        for (Stage stage : Stage.values()) {
            if (!stages.containsKey(stage)) {
                broken.add(Violation.at("/milestones", "STAGE_MISSING", stage));
            }
        }
    }

    private void checkOrder() {
        Map<Stage, List<Dependency>> dependencies = new EnumMap<>(Stage.class);
        stages.forEach((stage, planned) -> dependencies.put(stage, planned.dependencies()));
        List<Stage> cycle = DependencyGraph.of(dependencies).cycle();
        if (!cycle.isEmpty()) {
            String shown = cycle.stream().map(Stage::name).collect(Collectors.joining(" → "));
            broken.add(Violation.at("/milestones", "DEPENDENCY_CYCLE", shown));
        }
        for (int i = 0; i < plan.size(); i++) {
            checkStart(i, plan.get(i));
        }
    }

    private void checkStart(int place, PlannedStage stage) {
        for (Dependency dependency : stage.dependencies()) {
            PlannedStage predecessor = stages.get(dependency.stage());
            LocalDate start = stage.plannedFrom();
            LocalDate end = predecessor == null ? null : predecessor.plannedTo();
            if (start != null && end != null && start.isBefore(days.plus(end, 1 + dependency.lag()))) {
                broken.add(Violation.at(
                        "/milestones/" + place + "/plannedFrom",
                        "STARTS_BEFORE_PREDECESSOR_ENDS",
                        stage.stage(),
                        dependency.stage()));
            }
        }
    }
}
