package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.istiqbal.rollout.DateRange;
import ma.istiqbal.rollout.site.Site;

/**
 * One site in one phase.
 *
 * @param code {@code PILOT.RABAT-ANNEX-06}: the phase and the site, neither of which ever changes
 * @param partner code of the administration that owns the site today
 * @param timeZone of the site; its days are counted in it
 * @param milestones every stage once, in the usual order
 * @param editors who has edited the plan since its last approval, and so may not give the next one
 */
public record Deployment(
        String code,
        String phase,
        String site,
        String partner,
        String timeZone,
        List<Milestone> milestones,
        List<Blocker> blockers,
        List<String> editors) {

    public Deployment {
        if (!milestones.stream().map(Milestone::stage).toList().equals(List.of(Stage.values()))) {
            throw new IllegalArgumentException("a deployment has every stage once, in order");
        }
        if (!DependencyGraph.of(milestones).cycle().isEmpty()) {
            throw new IllegalArgumentException("stages wait for each other");
        }
        milestones = List.copyOf(milestones);
        blockers = List.copyOf(blockers);
        editors = List.copyOf(editors);
    }

    static String code(String phase, String site) {
        return phase + "." + site;
    }

    Milestone milestone(Stage stage) {
        return milestones.stream()
                .filter(milestone -> milestone.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    /** What a stage waits for; one that is skipped passes on what it waited for itself. */
    Stream<Milestone> predecessors(Milestone milestone) {
        return milestone.dependsOn().stream()
                .map(dependency -> milestone(dependency.stage()))
                .flatMap(before -> before.state() == StageState.SKIPPED
                        ? Stream.concat(Stream.of(before), predecessors(before))
                        : Stream.of(before));
    }

    /** Whether something is left to do. */
    public boolean open() {
        return milestones.stream().anyMatch(milestone -> !milestone.state().settled());
    }

    /** Whether all that must come before the opening is over. */
    public boolean readyToOpen() {
        return milestones.stream()
                .filter(milestone -> milestone.stage().compareTo(Stage.OPENING) < 0)
                .allMatch(milestone -> milestone.state().settled());
    }

    public StageState state() {
        if (!open()) {
            return StageState.DONE;
        }
        boolean untouched = milestones.stream().allMatch(milestone -> milestone.state() == StageState.PENDING);
        return untouched ? StageState.PENDING : StageState.IN_PROGRESS;
    }

    /** Whether the planned end of a stage that is left has passed. */
    boolean hasStageOverdue(LocalDate today) {
        return milestones.stream()
                .filter(milestone -> !milestone.state().settled())
                .map(milestone -> DateRange.end(milestone.planned()))
                .anyMatch(end -> end != null && end.isBefore(today));
    }

    Deployment with(Milestone changed) {
        List<Milestone> all = milestones.stream()
                .map(milestone -> milestone.stage() == changed.stage() ? changed : milestone)
                .toList();
        return new Deployment(code, phase, site, partner, timeZone, all, blockers, editors);
    }

    Deployment planned(List<Milestone> plan, String editor) {
        List<String> all = new ArrayList<>(editors);
        if (!all.contains(editor)) {
            all.add(editor);
        }
        return new Deployment(code, phase, site, partner, timeZone, plan, blockers, all);
    }

    /** The deployment with its plan approved: slips are told against it from now on. */
    Deployment baselined() {
        List<Milestone> all = milestones.stream().map(Milestone::baselined).toList();
        return new Deployment(code, phase, site, partner, timeZone, all, blockers, List.of());
    }

    /** The deployment with what it keeps of its site as that is now. */
    Deployment at(Site now) {
        return new Deployment(code, phase, site, now.partner(), now.timeZone(), milestones, blockers, editors);
    }

    Optional<Blocker> blocker(int number) {
        return blockers.stream().filter(blocker -> blocker.number() == number).findFirst();
    }

    /** The deployment with the blocker added, or put in the place of the one with its number. */
    Deployment with(Blocker blocker) {
        List<Blocker> all = new ArrayList<>(blockers);
        if (blocker.number() > all.size()) {
            all.add(blocker);
        } else {
            all.set(blocker.number() - 1, blocker);
        }
        return new Deployment(code, phase, site, partner, timeZone, milestones, all, editors);
    }
}
