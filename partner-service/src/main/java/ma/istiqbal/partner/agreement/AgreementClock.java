package ma.istiqbal.partner.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.partner.programme.ProgrammeDay;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries the states of agreements after their days: into force, renewed, expired, superseded. It asks what is due by
 * today, not what happens today, and so makes up for every day on which nobody ran it; nothing that counts on the days
 * waits for it.
 */
@Component
class AgreementClock {

    /** Days before the end of a term on which that end is announced, the earliest first. */
    static final List<Integer> ANNOUNCED_BEFORE = List.of(90, 30, 7);

    private static final Logger LOG = LoggerFactory.getLogger(AgreementClock.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Agreements agreements;
    private final ProgrammeDay day;
    private final AgreementMetrics metrics;
    private final LockProvider locks;
    private final Clock clock;

    AgreementClock(Agreements agreements, ProgrammeDay day, AgreementMetrics metrics, LockProvider locks, Clock clock) {
        this.agreements = agreements;
        this.day = day;
        this.metrics = metrics;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void tick() {
        locks.lock(new LockConfiguration(clock.instant(), "agreement-clock", LEASE, Duration.ZERO))
                .ifPresent(lock -> {
                    try {
                        advance(day.today());
                    } finally {
                        lock.unlock();
                    }
                });
        measure(day.today());
    }

    void advance(LocalDate today) {
        agreements.beginningBy(today).forEach(agreement -> move(agreement, AgreementStatus.EFFECTIVE, today));
        agreements.successorsBegunBy(today).forEach(this::supersede);
        agreements.amendments().forEach(this::endWithBase);
        agreements.overBefore(today).forEach(agreement -> endTerm(agreement, today));
        agreements
                .endingBy(today.plusDays(ANNOUNCED_BEFORE.getFirst()))
                .forEach(agreement -> announce(agreement, today));
    }

    private void supersede(Stored<Agreement> successor) {
        Terms terms = successor.state().terms();
        String predecessor = terms.supersedes();
        if (predecessor != null) {
            agreements.all(List.of(predecessor)).stream()
                    .forEach(known -> move(known, AgreementStatus.SUPERSEDED, terms.effectiveFrom()));
        }
    }

    private void endWithBase(Stored<Agreement> amendment) {
        String base = amendment.state().terms().amends();
        if (base != null) {
            agreements
                    .find(base)
                    .ifPresent(
                            known -> known.brokenOffFrom().ifPresent(day -> move(amendment, known.lifecycle(), day)));
        }
    }

    private void endTerm(Stored<Agreement> agreement, LocalDate today) {
        Course course = agreement.state().course();
        LocalDate last = course.days().last();
        if (last != null && last.isBefore(today)) {
            move(agreement, AgreementStatus.EXPIRED, last.plusDays(1));
        } else if (last == null) {
            LocalDate termEnd = agreement.state().terms().termEndOn(today);
            run(agreement, course.renewedTo(termEnd), made("renewed").with("termEndsOn", termEnd.toString()));
        }
    }

    private void announce(Stored<Agreement> agreement, LocalDate today) {
        Course course = agreement.state().course();
        long left = ChronoUnit.DAYS.between(today, course.termEndsOn());
        Integer announced = course.announced();
        ANNOUNCED_BEFORE.stream()
                .filter(days -> left >= 0 && left <= days)
                .reduce((earlier, later) -> later)
                .filter(days -> announced == null || days < announced)
                .ifPresent(days -> run(
                        agreement,
                        course.announcedAt(days),
                        made("expiry-announced").with("daysLeft", left)));
    }

    /** @param on first day of the new state */
    private void move(Stored<Agreement> agreement, AgreementStatus to, LocalDate on) {
        AgreementStatus from = agreement.state().lifecycle();
        AgreementLifecycle.TABLE.find(from, to).ifPresent(transition -> {
            Agreement next = agreement.state().becoming(transition, on);
            if (replace(agreement, next, made("transitioned").with("on", on.toString()))) {
                metrics.carried(to);
            }
        });
    }

    private void run(Stored<Agreement> agreement, Course course, Change change) {
        replace(agreement, agreement.state().running(course), change);
    }

    private boolean replace(Stored<Agreement> before, Agreement after, Change change) {
        try {
            agreements.replace(before, after, change);
            LOG.info("agreement {} {}: {}", before.id(), change.verb(), after.lifecycle());
            return true;
        } catch (StaleVersion changedMeanwhile) {
            return false; // the next round sees what it has become
        }
    }

    private static Change made(String verb) {
        return Change.byPlatform("agreement-clock", verb);
    }

    private void measure(LocalDate today) {
        for (int days : ANNOUNCED_BEFORE) {
            Days termEnds = new Days(today, today.plusDays(days));
            metrics.expiringWithin(
                    days, agreements.count(new AgreementFilter(null, null, null, null, today, termEnds)));
        }
    }
}
