package ma.istiqbal.site.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.document.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends labels, and announces their end. It compares the label's days with today in the site's own time zone, and so
 * makes up for every day on which nobody ran it; what it has announced stands in the label, and is not announced twice.
 */
@Component
class LabelClock {

    /** Days before a last day on which it is announced, the earliest first. */
    static final List<Integer> ANNOUNCED_BEFORE = List.of(90, 30);

    private static final Logger LOG = LoggerFactory.getLogger(LabelClock.class);

    private final Sites sites;
    private final Verdicts verdicts;
    private final LabelMetrics metrics;

    LabelClock(Sites sites, Verdicts verdicts, LabelMetrics metrics) {
        this.sites = sites;
        this.verdicts = verdicts;
        this.metrics = metrics;
    }

    /** Why a label ends before anyone takes it away. */
    enum End {
        EXPIRED,
        FOLLOW_UP_MISSED
    }

    void advance(Instant now) {
        // The farthest time zone is one day ahead.
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        List<Stored<Site>> watched =
                sites.labelsEndingBy(latest.plusDays(ANNOUNCED_BEFORE.getFirst()), Label.grantedAtLatest(latest));
        for (int days : ANNOUNCED_BEFORE) {
            metrics.expiringWithin(
                    days,
                    watched.stream()
                            .filter(site -> daysLeft(site.state(), now) >= 0 && daysLeft(site.state(), now) <= days)
                            .count());
        }
        watched.forEach(site -> look(site, today(site.state(), now)));
    }

    /** Takes one step at the most: what is due besides is seen in the next round. */
    private void look(Stored<Site> site, LocalDate today) {
        Label label = label(site.state());
        if (label.awaitsFollowUp()) {
            Optional<Verdict> followUp = verdicts.followUp(site.id(), label.followUpFrom(), label.followUpDueOn());
            if (followUp.isPresent()) {
                String assessment = followUp.get().assessment();
                carry(site, label.followedUpBy(assessment), made("label-followed-up"));
            } else if (today.isAfter(label.followUpDueOn())) {
                end(site, label.followUpDueOn(), End.FOLLOW_UP_MISSED);
            } else {
                announce(
                        site,
                        "label-follow-up-due",
                        ChronoUnit.DAYS.between(today, label.followUpDueOn()),
                        label.followUpNotice(),
                        label::followUpAnnounced);
            }
        } else if (today.isAfter(label.expiresOn())) {
            end(site, label.expiresOn(), End.EXPIRED);
        } else {
            announce(
                    site,
                    "label-expiring",
                    ChronoUnit.DAYS.between(today, label.expiresOn()),
                    label.expiryNotice(),
                    label::expiryAnnounced);
        }
    }

    private void announce(
            Stored<Site> site, String verb, long daysLeft, @Nullable Integer announced, IntFunction<Label> noted) {
        ANNOUNCED_BEFORE.stream()
                .filter(days -> daysLeft <= days)
                .reduce((earlier, later) -> later)
                .filter(days -> announced == null || days < announced)
                .filter(days -> carry(site, noted.apply(days), made(verb).with("daysLeft", daysLeft)))
                .ifPresent(days -> metrics.announced(verb, days));
    }

    /** @param lastDay on which the label still stood */
    private void end(Stored<Site> site, LocalDate lastDay, End why) {
        SiteLifecycle.TABLE.find(SiteStatus.LABELLED, SiteStatus.LIVE).ifPresent(transition -> {
            LocalDate firstDay = lastDay.plusDays(1);
            Site next = site.state().becoming(transition, firstDay, TransitionRequest.to(transition.to()), null);
            Change change = made("transitioned").with("label", why.name()).with("on", firstDay.toString());
            if (replace(site, next, change)) {
                metrics.ended(why);
            }
        });
    }

    private boolean carry(Stored<Site> site, Label label, Change change) {
        return replace(site, site.state().carrying(label), change);
    }

    private boolean replace(Stored<Site> before, Site after, Change change) {
        try {
            sites.replace(before, after, change);
            LOG.info("site {} {}: {}", before.id(), change.verb(), after.lifecycle());
            return true;
        } catch (StaleVersion changedMeanwhile) {
            return false; // the next round sees what it has become
        }
    }

    private static Change made(String verb) {
        return Change.byPlatform("label-clock", verb);
    }

    private static long daysLeft(Site site, Instant now) {
        return ChronoUnit.DAYS.between(today(site, now), label(site).expiresOn());
    }

    private static LocalDate today(Site site, Instant now) {
        return LocalDate.ofInstant(now, site.description().zone());
    }

    private static Label label(Site site) {
        return Objects.requireNonNull(site.label(), "a labelled site has its label");
    }
}
