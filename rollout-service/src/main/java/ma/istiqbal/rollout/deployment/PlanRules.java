package ma.istiqbal.rollout.deployment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.rollout.DateRangeRules;

/** The rules between the stages of a plan: each stage once, in an order that can be kept. */
final class PlanRules {

    private final Set<Stage> stages = EnumSet.noneOf(Stage.class);
    private final List<Violation> broken = new ArrayList<>();
    private final List<PlannedStage> plan;
    private final List<Milestone> milestones;
    private final WorkingDays days;

    private PlanRules(List<PlannedStage> plan, List<Milestone> milestones, WorkingDays days) {
        this.plan = plan;
        this.milestones = milestones;
        this.days = days;
    }

    /** The stages as they are planned. */
    static List<Milestone> planned(List<Milestone> milestones, List<PlannedStage> plan) {
        return milestones.stream()
                .map(milestone -> plan.stream()
                        .filter(stage -> stage.stage() == milestone.stage())
                        .findFirst()
                        .map(stage -> milestone.planned(stage.planned(), stage.dependencies()))
                        .orElse(milestone))
                .toList();
    }

    /**
     * What is wrong with a plan; all of it.
     *
     * @param milestones the stages as they are: what was done, skipped or begun counts as it is
     */
    static List<Violation> broken(List<PlannedStage> plan, List<Milestone> milestones, WorkingDays days) {
        PlanRules rules = new PlanRules(plan, milestones, days);
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
            if (!stages.add(stage.stage())) {
                broken.add(Violation.at("/milestones/" + i + "/stage", "STAGE_TWICE", stage.stage()));
            }
        }
        for (Stage stage : Stage.values()) {
            if (!stages.contains(stage)) {
                broken.add(Violation.at("/milestones", "STAGE_MISSING", stage));
            }
        }
    }

    private void checkOrder() {
        Map<Stage, Milestone> planned = new EnumMap<>(Stage.class);
        planned(milestones, plan).forEach(milestone -> planned.put(milestone.stage(), milestone));
        List<Stage> cycle = DependencyGraph.of(planned.values()).cycle();
        if (!cycle.isEmpty()) {
            String shown = cycle.stream().map(Stage::name).collect(Collectors.joining(" → "));
            broken.add(Violation.at("/milestones", "DEPENDENCY_CYCLE", shown));
            return; // in a ring no stage is ever free to begin
        }
        FinishToStart order = new FinishToStart(planned, days);
        for (int i = 0; i < plan.size(); i++) {
            checkStart(i, Objects.requireNonNull(planned.get(plan.get(i).stage())), order);
        }
    }

    private void checkStart(int place, Milestone milestone, FinishToStart order) {
        for (Dependency dependency : milestone.dependsOn()) {
            if (order.startsTooEarly(milestone, dependency)) {
                broken.add(Violation.at(
                        "/milestones/" + place + "/plannedFrom",
                        "STARTS_BEFORE_PREDECESSOR_ENDS",
                        milestone.stage(),
                        dependency.stage()));
            }
        }
    }
}
