package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.deployment.Stage.DESIGN;
import static ma.istiqbal.rollout.deployment.Stage.DIAGNOSIS;
import static ma.istiqbal.rollout.deployment.Stage.EQUIPMENT;
import static ma.istiqbal.rollout.deployment.Stage.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {

    @Test
    void theUsualOrderHasNoCycle() {
        DependencyGraph usual =
                DependencyGraph.of(Stream.of(Stage.values()).map(Milestone::of).toList());
        assertThat(usual.cycle()).isEmpty();
        assertThat(usual.inOrder()).hasSize(7);
    }

    @Test
    void aCycleIsListedWithoutWhatOnlyLeadsToIt() {
        DependencyGraph ring = DependencyGraph.of(Map.of(
                DIAGNOSIS, List.of(Dependency.on(DESIGN)),
                DESIGN, List.of(Dependency.on(WORKS)),
                WORKS, List.of(Dependency.on(EQUIPMENT)),
                EQUIPMENT, List.of(Dependency.on(DESIGN))));
        assertThat(ring.cycle()).hasSize(4).startsWith(ring.cycle().getLast()).doesNotContain(DIAGNOSIS);
    }

    @Test
    void aStageThatWaitsForItselfIsACycle() {
        assertThat(DependencyGraph.of(Map.of(WORKS, List.of(Dependency.on(WORKS))))
                        .cycle())
                .containsExactly(WORKS, WORKS);
    }

    @Test
    void everyStageComesAfterAllItWaitsFor() {
        Plans.all().forEach(plan -> {
            List<Stage> order = DependencyGraph.of(plan).inOrder();
            assertThat(order).containsExactlyInAnyOrderElementsOf(Plans.FOUR);
            for (Milestone milestone : plan) {
                for (Dependency dependency : milestone.dependsOn()) {
                    assertThat(order.indexOf(dependency.stage())).isLessThan(order.indexOf(milestone.stage()));
                }
            }
        });
    }
}
