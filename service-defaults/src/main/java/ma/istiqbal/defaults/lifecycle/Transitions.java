package ma.istiqbal.defaults.lifecycle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an aggregate, or a part of it, may change its state, and records every refused attempt.
 *
 * @param <T> the aggregate
 */
public final class Transitions<T, S extends Enum<S>, G extends Enum<G>> {

    private final Lifecycle<S, G> lifecycle;
    private final @Nullable String part;
    private final Function<T, S> state;
    private final BiConsumer<Stored<T>, Change> recorder;
    private final MeterRegistry metrics;

    /** @param recorder writes the record of a refused attempt */
    public Transitions(
            Lifecycle<S, G> lifecycle,
            Function<T, S> state,
            BiConsumer<Stored<T>, Change> recorder,
            MeterRegistry metrics) {
        this(lifecycle, null, state, recorder, metrics);
    }

    /**
     * @param part of the aggregate, when it is not the whole that has this life: problems name it first, and a record
     *     names it under the life-cycle's name, which its verb begins with too
     */
    public Transitions(
            Lifecycle<S, G> lifecycle,
            @Nullable String part,
            Function<T, S> state,
            BiConsumer<Stored<T>, Change> recorder,
            MeterRegistry metrics) {
        this.lifecycle = lifecycle;
        this.part = part;
        this.state = state;
        this.recorder = recorder;
        this.metrics = metrics;
        // They are few and far between: the first of a kind would come with its series, and no increase would show it.
        for (Transition<S, G> transition : lifecycle.table()) {
            transition.from().forEach(from -> {
                counter("permitted", from, transition.to());
                counter("refused", from, transition.to());
            });
        }
    }

    /**
     * The transition that the caller asks for, if all is well.
     *
     * @param guards what each guard finds
     * @throws Refusal when there is no such transition (409), it is not the caller's to make (403), or guards do not
     *     hold (409, all listed)
     */
    public Transition<S, G> permit(
            Stored<T> aggregate, S to, @Nullable String reason, Caller caller, Function<G, Outcome> guards) {
        return permitExplained(aggregate, to, reason, caller, guard -> violations(guard, guards.apply(guard)));
    }

    /**
     * The same, with guards that say themselves everything that is wrong, each thing on its own.
     *
     * @param guards what each guard finds wrong; nothing when it holds
     */
    public Transition<S, G> permitExplained(
            Stored<T> aggregate, S to, @Nullable String reason, Caller caller, Function<G, List<Violation>> guards) {
        S from = state.apply(aggregate.state());
        Transition<S, G> transition = lifecycle.find(from, to).orElse(null);
        if (transition == null) {
            Violation unknown = Violation.at("/to", lifecycle.codes().unknown(), from.name(), to.name());
            throw refused(aggregate, to, reason, caller, conflict(from, to, List.of(unknown)));
        }
        if (!transition.who().includes(caller)) {
            Refusal notYours = new TransitionNotYours(lifecycle.codes(), arguments(to));
            throw refused(aggregate, to, reason, caller, notYours);
        }
        List<Violation> failed = transition.guards().stream()
                .flatMap(guard -> guards.apply(guard).stream())
                .toList();
        if (!failed.isEmpty()) {
            throw refused(aggregate, to, reason, caller, conflict(from, to, failed));
        }
        counter("permitted", from, to).increment();
        return transition;
    }

    private List<Violation> violations(G guard, Outcome outcome) {
        if (outcome == Outcome.PASS) {
            return List.of();
        }
        return List.of(
                guard instanceof Reported reported
                        ? reported.violation(outcome)
                        : Violation.at("/to", guard.name() + "_" + outcome));
    }

    /** Every transition from the aggregate's state, with its guards as they stand now. */
    public List<Outlook<S>> outlook(
            T aggregate, Caller caller, Function<Transition<S, G>, Function<G, Outcome>> guards) {
        return lifecycle.from(state.apply(aggregate)).stream()
                .map(transition -> new Outlook<>(
                        transition.to(),
                        transition.who().includes(caller),
                        results(transition, guards.apply(transition))))
                .toList();
    }

    private List<GuardResult> results(Transition<S, G> transition, Function<G, Outcome> guards) {
        return transition.guards().stream()
                .map(guard -> new GuardResult(guard.name(), guards.apply(guard)))
                .toList();
    }

    private Refusal conflict(S from, S to, List<Violation> why) {
        return new TransitionRefused(lifecycle.codes(), arguments(from, to), why);
    }

    private List<String> arguments(Enum<?>... states) {
        return Stream.concat(Stream.ofNullable(part), Stream.of(states).map(Enum::name))
                .toList();
    }

    private Refusal refused(Stored<T> aggregate, S to, @Nullable String reason, Caller caller, Refusal refusal) {
        recorder.accept(
                aggregate,
                attempt(caller)
                        .because(reason)
                        .with("to", to.name())
                        .with("refusal", refusal.code())
                        .with(
                                "guards",
                                refusal.violations().stream()
                                        .map(Violation::code)
                                        .toList()));
        counter("refused", state.apply(aggregate.state()), to).increment();
        return refusal;
    }

    private Change attempt(Caller caller) {
        String verb = "transition-refused";
        return part == null
                ? Change.by(caller, verb)
                : Change.by(caller, kind() + "-" + verb).with(kind(), part);
    }

    private String kind() {
        return lifecycle.name().toLowerCase(Locale.ROOT);
    }

    private Counter counter(String outcome, S from, S to) {
        return metrics.counter(
                "istiqbal.transitions", "lifecycle", kind(), "outcome", outcome, "from", from.name(), "to", to.name());
    }
}
