package ma.istiqbal.partner.administration;

import static ma.istiqbal.defaults.lifecycle.Who.ADMIN;
import static ma.istiqbal.defaults.lifecycle.Who.STAFF;
import static ma.istiqbal.partner.administration.PartnerGuard.FOCAL_POINT_NAMED;
import static ma.istiqbal.partner.administration.PartnerGuard.LEGAL_REFERENCE_GIVEN;
import static ma.istiqbal.partner.administration.PartnerGuard.NOT_THE_EDITOR;
import static ma.istiqbal.partner.administration.PartnerGuard.NO_AGREEMENT_IN_FORCE;
import static ma.istiqbal.partner.administration.PartnerGuard.REASON_GIVEN;
import static ma.istiqbal.partner.administration.PartnerStatus.ACTIVE;
import static ma.istiqbal.partner.administration.PartnerStatus.ENDED;
import static ma.istiqbal.partner.administration.PartnerStatus.NEGOTIATION;
import static ma.istiqbal.partner.administration.PartnerStatus.PROSPECT;
import static ma.istiqbal.partner.administration.PartnerStatus.SUSPENDED;

import java.util.EnumSet;
import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** The pipeline of partners: the whole table. */
final class PartnerLifecycle {

    static final Lifecycle<PartnerStatus, PartnerGuard> TABLE = Lifecycle.of(
            "PARTNER",
            Transition.of(PROSPECT, NEGOTIATION, STAFF, FOCAL_POINT_NAMED),
            Transition.of(NEGOTIATION, ACTIVE, ADMIN, FOCAL_POINT_NAMED, LEGAL_REFERENCE_GIVEN, NOT_THE_EDITOR),
            Transition.of(ACTIVE, SUSPENDED, ADMIN, REASON_GIVEN),
            Transition.of(SUSPENDED, ACTIVE, ADMIN, REASON_GIVEN, NOT_THE_EDITOR),
            Transition.of(EnumSet.complementOf(EnumSet.of(ENDED)), ENDED, ADMIN, REASON_GIVEN, NO_AGREEMENT_IN_FORCE));

    private PartnerLifecycle() {}
}
