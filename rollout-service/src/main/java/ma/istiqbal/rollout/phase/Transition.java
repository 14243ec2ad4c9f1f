package ma.istiqbal.rollout.phase;

import static ma.istiqbal.rollout.phase.Guard.BASELINE_SET;
import static ma.istiqbal.rollout.phase.Guard.NOT_THE_EDITOR;
import static ma.istiqbal.rollout.phase.Guard.NO_DEPLOYMENT_RUNNING;
import static ma.istiqbal.rollout.phase.Guard.PLANNED_DATES_SET;
import static ma.istiqbal.rollout.phase.Guard.REASON_GIVEN;
import static ma.istiqbal.rollout.phase.Guard.SITES_DEPLOYED;
import static ma.istiqbal.rollout.phase.Guard.SITES_EXIST;
import static ma.istiqbal.rollout.phase.Guard.SITES_NAMED;
import static ma.istiqbal.rollout.phase.PhaseStatus.BASELINED;
import static ma.istiqbal.rollout.phase.PhaseStatus.COMPLETED;
import static ma.istiqbal.rollout.phase.PhaseStatus.PLANNED;
import static ma.istiqbal.rollout.phase.PhaseStatus.RUNNING;
import static ma.istiqbal.rollout.phase.PhaseStatus.STOPPED;

import java.util.List;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;

/** One line of the life-cycle: from where, to where, who may, and on what conditions. */
public record Transition(PhaseStatus from, PhaseStatus to, Who who, List<Guard> guards) {

    /** Who makes a transition; STAFF includes the heads of the programme. */
    public enum Who {
        STAFF,
        ADMIN
    }

    static final List<Transition> TABLE = List.of(
            line(PLANNED, BASELINED, Who.ADMIN, PLANNED_DATES_SET, SITES_NAMED, SITES_EXIST, NOT_THE_EDITOR),
            line(BASELINED, RUNNING, Who.STAFF, BASELINE_SET, SITES_NAMED, SITES_EXIST),
            line(RUNNING, COMPLETED, Who.ADMIN, SITES_DEPLOYED, NO_DEPLOYMENT_RUNNING, NOT_THE_EDITOR),
            line(RUNNING, STOPPED, Who.ADMIN, REASON_GIVEN));

    /** Whether it judges what others have entered, and so is not for them to make. */
    boolean isApproval() {
        return guards.contains(NOT_THE_EDITOR);
    }

    boolean mayBeMadeBy(Caller caller) {
        return switch (who) {
            case STAFF -> caller.has(Roles.PROGRAMME_STAFF) || caller.has(Roles.PROGRAMME_ADMIN);
            case ADMIN -> caller.has(Roles.PROGRAMME_ADMIN);
        };
    }

    private static Transition line(PhaseStatus from, PhaseStatus to, Who who, Guard... guards) {
        return new Transition(from, to, who, List.of(guards));
    }
}
