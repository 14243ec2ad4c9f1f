package ma.istiqbal.rollout.deployment;

import ma.istiqbal.rollout.DateRange;

/** A stage that changes its planned dates. */
record Move(Stage stage, DateRange before, DateRange after) {}
