package ma.istiqbal.partner.agreement;

import static ma.istiqbal.defaults.lifecycle.Who.ADMIN;
import static ma.istiqbal.defaults.lifecycle.Who.CLOCK;
import static ma.istiqbal.defaults.lifecycle.Who.STAFF;
import static ma.istiqbal.partner.agreement.AgreementGuard.AMENDED_STILL_RUNS;
import static ma.istiqbal.partner.agreement.AgreementGuard.ARABIC_TEXT_SIGNED;
import static ma.istiqbal.partner.agreement.AgreementGuard.EVERY_PARTY_SIGNED;
import static ma.istiqbal.partner.agreement.AgreementGuard.FIRST_DAY_REACHED;
import static ma.istiqbal.partner.agreement.AgreementGuard.FRENCH_TEXT_SIGNED;
import static ma.istiqbal.partner.agreement.AgreementGuard.LAST_DAY_NOT_OVER;
import static ma.istiqbal.partner.agreement.AgreementGuard.LAST_DAY_OVER;
import static ma.istiqbal.partner.agreement.AgreementGuard.NOTICE_RESPECTED;
import static ma.istiqbal.partner.agreement.AgreementGuard.NOT_THE_EDITOR;
import static ma.istiqbal.partner.agreement.AgreementGuard.NO_OVERLAP;
import static ma.istiqbal.partner.agreement.AgreementGuard.PARTIES_ACTIVE;
import static ma.istiqbal.partner.agreement.AgreementGuard.PREDECESSOR_SIGNED;
import static ma.istiqbal.partner.agreement.AgreementGuard.REASON_GIVEN;
import static ma.istiqbal.partner.agreement.AgreementGuard.SIGNING_DATE_REACHED;
import static ma.istiqbal.partner.agreement.AgreementGuard.SUCCESSOR_EFFECTIVE;
import static ma.istiqbal.partner.agreement.AgreementStatus.ABANDONED;
import static ma.istiqbal.partner.agreement.AgreementStatus.DRAFT;
import static ma.istiqbal.partner.agreement.AgreementStatus.EFFECTIVE;
import static ma.istiqbal.partner.agreement.AgreementStatus.EXPIRED;
import static ma.istiqbal.partner.agreement.AgreementStatus.NEGOTIATION;
import static ma.istiqbal.partner.agreement.AgreementStatus.SIGNED;
import static ma.istiqbal.partner.agreement.AgreementStatus.SUPERSEDED;
import static ma.istiqbal.partner.agreement.AgreementStatus.SUSPENDED;
import static ma.istiqbal.partner.agreement.AgreementStatus.TERMINATED;

import java.util.EnumSet;
import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** The life of an agreement: the whole table. */
final class AgreementLifecycle {

    private static final EnumSet<AgreementStatus> RUNNING = EnumSet.of(EFFECTIVE, SUSPENDED);

    static final Lifecycle<AgreementStatus, AgreementGuard> TABLE = Lifecycle.of(
            "AGREEMENT",
            Transition.of(DRAFT, NEGOTIATION, STAFF),
            Transition.of(
                    NEGOTIATION,
                    SIGNED,
                    ADMIN,
                    SIGNING_DATE_REACHED,
                    EVERY_PARTY_SIGNED,
                    ARABIC_TEXT_SIGNED,
                    FRENCH_TEXT_SIGNED,
                    PARTIES_ACTIVE,
                    PREDECESSOR_SIGNED,
                    AMENDED_STILL_RUNS,
                    NO_OVERLAP,
                    NOT_THE_EDITOR),
            Transition.of(EnumSet.of(DRAFT, NEGOTIATION), ABANDONED, STAFF, REASON_GIVEN),
            Transition.of(SIGNED, EFFECTIVE, CLOCK, FIRST_DAY_REACHED),
            Transition.of(EFFECTIVE, SUSPENDED, ADMIN, REASON_GIVEN),
            Transition.of(SUSPENDED, EFFECTIVE, ADMIN, REASON_GIVEN, LAST_DAY_NOT_OVER),
            Transition.of(RUNNING, EXPIRED, CLOCK, LAST_DAY_OVER),
            Transition.of(RUNNING, TERMINATED, ADMIN, REASON_GIVEN, NOTICE_RESPECTED),
            Transition.of(RUNNING, SUPERSEDED, ADMIN, SUCCESSOR_EFFECTIVE));

    private AgreementLifecycle() {}
}
