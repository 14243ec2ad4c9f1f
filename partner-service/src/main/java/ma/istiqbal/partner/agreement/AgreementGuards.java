package ma.istiqbal.partner.agreement;

import static ma.istiqbal.defaults.lifecycle.GuardResult.Outcome.asked;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.partner.administration.Partner;
import ma.istiqbal.partner.administration.Partners;
import ma.istiqbal.partner.agreement.AgreementDocument.Language;
import ma.istiqbal.partner.programme.ProgrammeDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the facts behind the guards. */
@Component
class AgreementGuards {

    private final Agreements agreements;
    private final Partners partners;
    private final Coverage coverage;
    private final ProgrammeDay day;

    AgreementGuards(Agreements agreements, Partners partners, Coverage coverage, ProgrammeDay day) {
        this.agreements = agreements;
        this.partners = partners;
        this.coverage = coverage;
        this.day = day;
    }

    Function<AgreementGuard, Outcome> of(Agreement agreement, AgreementTransitionRequest request, Caller caller) {
        return guard -> asked(() -> holds(guard, agreement, request, caller));
    }

    private boolean holds(
            AgreementGuard guard, Agreement agreement, AgreementTransitionRequest request, Caller caller) {
        LocalDate today = day.today();
        Terms terms = agreement.terms();
        LocalDate last = agreement.course().days().last();
        return switch (guard) {
            case SIGNING_DATE_REACHED ->
                agreement.signedOn().filter(signed -> !signed.isAfter(today)).isPresent();
            case EVERY_PARTY_SIGNED -> terms.partners().stream().allMatch(agreement::isSignedBy);
            case ARABIC_TEXT_SIGNED -> agreement.hasSignedTextIn(Language.AR);
            case FRENCH_TEXT_SIGNED -> agreement.hasSignedTextIn(Language.FR);
            case PARTIES_ACTIVE ->
                terms.partners().stream()
                        .allMatch(code ->
                                partners.find(code).filter(Partner::isActive).isPresent());
            case PREDECESSOR_SIGNED -> isSigned(terms.amends()) && isSigned(terms.supersedes());
            case AMENDED_STILL_RUNS -> terms.amends() == null || stillRuns(terms.amends(), today);
            case NO_OVERLAP -> coverage.overlapping(agreement).isEmpty();
            case NOT_THE_EDITOR -> !agreement.editors().contains(caller.subject());
            case FIRST_DAY_REACHED -> !terms.effectiveFrom().isAfter(today);
            case LAST_DAY_OVER -> last != null && last.isBefore(today);
            case LAST_DAY_NOT_OVER -> last == null || !last.isBefore(today);
            case NOTICE_RESPECTED -> {
                LocalDate notice = request.noticeGivenOn();
                yield notice != null && agreement.mayEndOn(today, notice);
            }
            case SUCCESSOR_EFFECTIVE -> successorOf(agreement.code()).isPresent();
            case REASON_GIVEN -> request.reason() != null;
        };
    }

    private boolean isSigned(@Nullable String predecessor) {
        return predecessor == null
                || agreements
                        .find(predecessor)
                        .filter(agreement -> agreement.lifecycle().isSigned())
                        .isPresent();
    }

    private boolean stillRuns(String base, LocalDate today) {
        return successorOf(base).isEmpty()
                && agreements
                        .find(base)
                        .filter(known -> known.lastsUntil(today))
                        .isPresent();
    }

    /** The signed agreement that has taken over from another. */
    Optional<Agreement> successorOf(String code) {
        return agreements.successorsBegunBy(day.today()).stream()
                .map(successor -> successor.state())
                .filter(successor -> code.equals(successor.terms().supersedes()))
                .findFirst();
    }
}
