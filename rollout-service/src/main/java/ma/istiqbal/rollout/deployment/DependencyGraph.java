package ma.istiqbal.rollout.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/** Which stage waits for which. */
final class DependencyGraph {

    private final Map<Stage, List<Stage>> predecessors = new EnumMap<>(Stage.class);
    private final SequencedSet<Stage> ordered = new LinkedHashSet<>();
    private final List<Stage> cycle;

    private DependencyGraph(Map<Stage, List<Dependency>> dependencies) {
        dependencies.forEach((stage, waitsFor) ->
                predecessors.put(stage, waitsFor.stream().map(Dependency::stage).toList()));
        cycle = order();
    }

    static DependencyGraph of(Map<Stage, List<Dependency>> dependencies) {
        return new DependencyGraph(dependencies);
    }

    static DependencyGraph of(Collection<Milestone> milestones) {
        Map<Stage, List<Dependency>> dependencies = new EnumMap<>(Stage.class);
        milestones.forEach(milestone -> dependencies.put(milestone.stage(), milestone.dependsOn()));
        return new DependencyGraph(dependencies);
    }

    /** Stages that wait for each other in a ring, the first one repeated at the end; empty when none do. */
    List<Stage> cycle() {
        return cycle;
    }

    /** Every stage after all that it waits for. */
    List<Stage> inOrder() {
        if (!cycle.isEmpty()) {
            throw new IllegalStateException("stages wait for each other: " + cycle);
        }
        return List.copyOf(ordered);
    }

    private List<Stage> order() {
        for (Stage stage : predecessors.keySet()) {
            List<Stage> ring = visit(stage, new LinkedHashSet<>());
            if (!ring.isEmpty()) {
                return ring;
            }
        }
        return List.of();
    }

    private List<Stage> visit(Stage stage, SequencedSet<Stage> waiting) {
        if (ordered.contains(stage)) {
            return List.of();
        }
        if (!waiting.add(stage)) {
            return ring(stage, waiting);
        }
        for (Stage predecessor : predecessors.getOrDefault(stage, List.of())) {
            List<Stage> ring = visit(predecessor, waiting);
            if (!ring.isEmpty()) {
                return ring;
            }
        }
        waiting.remove(stage);
        ordered.add(stage);
        return List.of();
    }

    private static List<Stage> ring(Stage again, Set<Stage> waiting) {
        List<Stage> ring = new ArrayList<>(waiting);
        ring.subList(0, ring.indexOf(again)).clear();
        ring.add(again);
        return ring;
    }
}
