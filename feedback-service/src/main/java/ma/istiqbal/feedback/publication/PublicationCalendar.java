package ma.istiqbal.feedback.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.feedback.bucket.Freshness;
import ma.istiqbal.feedback.bucket.SiteCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Begins the editions of the periods that are over, from the first in which anybody answered, and makes the figures of
 * all that were begun.
 */
@Component
class PublicationCalendar {

    /** A kiosk may tell late what was said; after that, the figures of a period are final. */
    static final int LATE_DAYS = 31;

    private static final Logger LOG = LoggerFactory.getLogger(PublicationCalendar.class);
    private static final String JOB = "publication-preparation";

    private final Publications publications;
    private final Preparation preparation;
    private final PublishedCells cells;
    private final Freshness freshness;
    private final SiteCounts counts;
    private final Clock clock;

    PublicationCalendar(
            Publications publications,
            Preparation preparation,
            PublishedCells cells,
            Freshness freshness,
            SiteCounts counts,
            Clock clock) {
        this.publications = publications;
        this.preparation = preparation;
        this.cells = cells;
        this.freshness = freshness;
        this.counts = counts;
        this.clock = clock;
    }

    boolean isFinal(Period period) {
        return !LocalDate.ofInstant(clock.instant(), clock.getZone())
                .isBefore(period.to().plusDays(LATE_DAYS));
    }

    /** The months come first: what a quarter may show depends on them. */
    void turn() {
        Period quarter = Period.quarter(YearMonth.from(
                LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(LATE_DAYS)));
        if (!isFinal(quarter)) {
            quarter = Period.quarter(quarter.first().minusMonths(1));
        }
        beginFrom(publications.last(false).map(Period::next).orElse(Period.month(quarter.first())));
        beginFrom(publications.last(true).map(Period::next).orElse(quarter));
        makeFigures();
    }

    private void beginFrom(Period first) {
        for (Period period = first; isFinal(period); period = period.next()) {
            if (!counts.anyAnswerUntil(period.to())) {
                continue;
            }
            try {
                publications.insert(Publication.begun(period, 1, null, null), Change.byPlatform(JOB, "begun"));
            } catch (DuplicateKey begunByHand) {
                LOG.info("edition 1 of {} was begun already", period.code());
            }
        }
    }

    void makeFigures() {
        if (freshness.isStale()) {
            LOG.warn("no figures are prepared while answers wait to be counted");
            return;
        }
        for (Stored<Publication> begun : publications.preparing()) {
            Publication.Contents made = preparation.prepare(begun.state());
            try {
                publications.replace(begun, begun.state().prepared(made), Change.byPlatform(JOB, "prepared"));
                LOG.info("figures of {}: {} areas, {} withheld", begun.id(), made.cells(), made.withheld());
            } catch (StaleVersion preparedMeanwhile) {
                LOG.warn("figures of {} were made by another instance at the same time", begun.id());
            }
            cells.keepOnlyThoseOf(publications.get(begun.id()).state());
        }
    }
}
