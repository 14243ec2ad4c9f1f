package ma.istiqbal.rollout.phase;

import static ma.istiqbal.defaults.lifecycle.Who.ADMIN;
import static ma.istiqbal.defaults.lifecycle.Who.STAFF;
import static ma.istiqbal.rollout.phase.PhaseGuard.BASELINE_SET;
import static ma.istiqbal.rollout.phase.PhaseGuard.NOT_THE_EDITOR;
import static ma.istiqbal.rollout.phase.PhaseGuard.NO_DEPLOYMENT_RUNNING;
import static ma.istiqbal.rollout.phase.PhaseGuard.PLANNED_DATES_SET;
import static ma.istiqbal.rollout.phase.PhaseGuard.REASON_GIVEN;
import static ma.istiqbal.rollout.phase.PhaseGuard.SITES_DEPLOYED;
import static ma.istiqbal.rollout.phase.PhaseGuard.SITES_EXIST;
import static ma.istiqbal.rollout.phase.PhaseGuard.SITES_NAMED;
import static ma.istiqbal.rollout.phase.PhaseStatus.BASELINED;
import static ma.istiqbal.rollout.phase.PhaseStatus.COMPLETED;
import static ma.istiqbal.rollout.phase.PhaseStatus.PLANNED;
import static ma.istiqbal.rollout.phase.PhaseStatus.RUNNING;
import static ma.istiqbal.rollout.phase.PhaseStatus.STOPPED;

import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** The life of a phase: the whole table. */
final class PhaseLifecycle {

    static final Lifecycle<PhaseStatus, PhaseGuard> TABLE = Lifecycle.of(
                    "PHASE",
                    Transition.of(
                            PLANNED, BASELINED, ADMIN, PLANNED_DATES_SET, SITES_NAMED, SITES_EXIST, NOT_THE_EDITOR),
                    Transition.of(BASELINED, RUNNING, STAFF, BASELINE_SET, SITES_NAMED, SITES_EXIST),
                    Transition.of(RUNNING, COMPLETED, ADMIN, SITES_DEPLOYED, NO_DEPLOYMENT_RUNNING, NOT_THE_EDITOR),
                    Transition.of(RUNNING, STOPPED, ADMIN, REASON_GIVEN))
            .withCodes("PHASE_TRANSITION_NOT_YOURS", "NO_SUCH_TRANSITION");

    private PhaseLifecycle() {}
}
