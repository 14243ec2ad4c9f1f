package ma.istiqbal.feedback.publication;

import static ma.istiqbal.defaults.lifecycle.Who.ADMIN;
import static ma.istiqbal.defaults.lifecycle.Who.CLOCK;
import static ma.istiqbal.defaults.lifecycle.Who.STAFF;
import static ma.istiqbal.feedback.publication.PublicationGuard.NOT_THE_PREPARER;
import static ma.istiqbal.feedback.publication.PublicationGuard.REASON_GIVEN;
import static ma.istiqbal.feedback.publication.PublicationState.DISCARDED;
import static ma.istiqbal.feedback.publication.PublicationState.PREPARED;
import static ma.istiqbal.feedback.publication.PublicationState.PREPARING;
import static ma.istiqbal.feedback.publication.PublicationState.PUBLISHED;
import static ma.istiqbal.feedback.publication.PublicationState.RETRACTED;

import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** The life of an edition: the whole table. */
final class PublicationLifecycle {

    static final Lifecycle<PublicationState, PublicationGuard> TABLE = Lifecycle.of(
            "PUBLICATION",
            Transition.of(PREPARING, PREPARED, CLOCK),
            Transition.of(PREPARED, PUBLISHED, ADMIN, NOT_THE_PREPARER),
            Transition.of(PREPARED, DISCARDED, STAFF, REASON_GIVEN),
            Transition.of(PUBLISHED, RETRACTED, ADMIN, REASON_GIVEN));

    private PublicationLifecycle() {}
}
