package ma.istiqbal.rollout.deployment;

import java.util.List;

/** What it takes to make a site a model of reception, in the usual order. */
public enum Stage {
    DIAGNOSIS,
    DESIGN,
    WORKS,
    EQUIPMENT,
    TRAINING,
    OPENING,
    EVALUATION;

    /** What the stage usually waits for: staff can be trained while the place is being built. */
    List<Dependency> usualDependencies() {
        return switch (this) {
            case DIAGNOSIS -> List.of();
            case DESIGN -> List.of(Dependency.on(DIAGNOSIS));
            case WORKS, TRAINING -> List.of(Dependency.on(DESIGN));
            case EQUIPMENT -> List.of(Dependency.on(WORKS));
            case OPENING -> List.of(Dependency.on(EQUIPMENT), Dependency.on(TRAINING));
            case EVALUATION -> List.of(Dependency.on(OPENING));
        };
    }
}
