package ma.istiqbal.feedback.publication;

import java.util.Optional;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.defaults.keycloak.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Begins an edition by hand: a correction, or an older period that the calendar has passed. */
@Component
class Editions {

    private final Publications publications;
    private final PublicationCalendar calendar;
    private final Worker worker;

    Editions(
            Publications publications,
            PublicationCalendar calendar,
            @Qualifier("publicationPreparation") Worker worker) {
        this.publications = publications;
        this.calendar = calendar;
        this.worker = worker;
    }

    Stored<Publication> begin(Period period, @Nullable String correction, Caller caller) {
        return publications.insertedBefore().orElseGet(() -> beginNext(period, correction, caller));
    }

    private Stored<Publication> beginNext(Period period, @Nullable String correction, Caller caller) {
        if (!calendar.isFinal(period)) {
            throw new PeriodNotOver(period.code());
        }
        if (period.isQuarter() && !period.inMonths().stream().allMatch(this::isPrepared)) {
            throw new MonthsNotPrepared(period.code());
        }
        Optional<Publication> newest = publications.newest(period);
        newest.filter(Editions::isOpen).ifPresent(open -> {
            throw new PublicationOpen(open.id());
        });
        int edition = newest.map(Publication::edition).orElse(0) + 1;
        try {
            Stored<Publication> begun = publications.insert(
                    Publication.begun(period, edition, caller.subject(), correction),
                    Change.by(caller, "begun").because(correction));
            worker.wake();
            return begun;
        } catch (DuplicateKey atTheSameTime) {
            throw new PublicationOpen(Publication.id(period.code(), edition));
        }
    }

    private boolean isPrepared(Period month) {
        return publications.newest(month).filter(one -> one.contents() != null).isPresent();
    }

    private static boolean isOpen(Publication publication) {
        return publication.state() == PublicationState.PREPARING || publication.state() == PublicationState.PREPARED;
    }
}
