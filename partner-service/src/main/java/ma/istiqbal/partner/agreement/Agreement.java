package ma.istiqbal.partner.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.partner.agreement.AgreementDocument.Language;

/**
 * What the programme and an owner administration agreed on.
 *
 * @param code immutable, {@code INTERIOR-2026-01}
 * @param editors who has written a part of it, and so may not approve its signature
 */
public record Agreement(
        String code,
        Terms terms,
        AgreementStatus lifecycle,
        List<Signature> signatures,
        List<AgreementDocument> documents,
        Course course,
        List<String> editors) {

    public Agreement {
        signatures = List.copyOf(signatures);
        documents = List.copyOf(documents);
        editors = List.copyOf(editors);
    }

    static Agreement draft(String code, Terms terms, String editor) {
        return new Agreement(
                code, terms, AgreementStatus.DRAFT, List.of(), List.of(), Course.of(terms), List.of(editor));
    }

    /**
     * Whether it is in force on a day. The days alone tell, not how far the clock has carried its state; only a
     * successor that has come into force meanwhile, and what it amends, have to be asked for besides.
     */
    boolean isInForceOn(LocalDate day) {
        return lifecycle.isSigned() && course.runsOn(day);
    }

    /** Whether it is signed, and its last day is not over before a day. */
    boolean lastsUntil(LocalDate day) {
        LocalDate last = course.days().last();
        return lifecycle.isSigned() && (last == null || !last.isBefore(day));
    }

    /** The first day on which neither it nor what amends it is in force any more, once it is broken off. */
    Optional<LocalDate> brokenOffFrom() {
        return lifecycle.isBrokenOff()
                ? Optional.ofNullable(course.days().last()).map(last -> last.plusDays(1))
                : Optional.empty();
    }

    /** Whether it keeps what amends it from being in force on a day. */
    boolean haltsAmendmentsOn(LocalDate day) {
        return course.isSuspendedOn(day)
                || brokenOffFrom().filter(first -> !day.isBefore(first)).isPresent();
    }

    /** The day of the last signature, while there is any. */
    Optional<LocalDate> signedOn() {
        return signatures.stream().map(Signature::signedOn).max(Comparator.naturalOrder());
    }

    /** Whether a notice ends it on a day: given once all had signed, and as many days before as the terms ask. */
    boolean mayEndOn(LocalDate day, LocalDate notice) {
        return signedOn().filter(signed -> !notice.isBefore(signed)).isPresent()
                && !notice.plusDays(terms.noticeDays()).isAfter(day);
    }

    boolean isSignedBy(String partner) {
        return signatures.stream().anyMatch(signature -> signature.partner().equals(partner));
    }

    boolean hasSignedTextIn(Language language) {
        return documents.stream().anyMatch(document -> document.signed() && document.language() == language);
    }

    boolean hasDocument(String sha256) {
        return documents.stream().anyMatch(document -> document.sha256().equals(sha256));
    }

    /** With other terms. Nobody has signed these: signatures and signed texts of the former ones are gone. */
    Agreement revised(Terms newTerms, String editor) {
        List<AgreementDocument> unsigned =
                documents.stream().filter(document -> !document.signed()).toList();
        return new Agreement(code, newTerms, lifecycle, List.of(), unsigned, Course.of(newTerms), editorsWith(editor));
    }

    Agreement withSignature(Signature signature, String editor) {
        return new Agreement(
                code, terms, lifecycle, plus(signatures, signature), documents, course, editorsWith(editor));
    }

    Agreement withDocument(AgreementDocument document, String editor) {
        return new Agreement(
                code, terms, lifecycle, signatures, plus(documents, document), course, editorsWith(editor));
    }

    /**
     * The agreement in its next state; its guards hold.
     *
     * @param day first day of that state
     */
    Agreement becoming(Transition<AgreementStatus, AgreementGuard> transition, LocalDate day) {
        if (!transition.from().contains(lifecycle)) {
            throw new IllegalArgumentException(lifecycle + " cannot become " + transition.to());
        }
        Course next = switch (transition.to()) {
            case SUSPENDED -> course.suspendedFrom(day);
            case EFFECTIVE -> course.resumedOn(day);
            case TERMINATED, SUPERSEDED -> course.endedFrom(day);
            case DRAFT, NEGOTIATION, SIGNED, EXPIRED, ABANDONED -> course;
        };
        return new Agreement(code, terms, transition.to(), signatures, documents, next, editors);
    }

    Agreement running(Course newCourse) {
        return new Agreement(code, terms, lifecycle, signatures, documents, newCourse, editors);
    }

    private List<String> editorsWith(String editor) {
        return editors.contains(editor) ? editors : plus(editors, editor);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
