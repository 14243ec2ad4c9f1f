package ma.istiqbal.defaults.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One line of a life-cycle.
 *
 * @param <S> the states
 * @param <G> the guards
 */
public record Transition<S extends Enum<S>, G extends Enum<G>>(Set<S> from, S to, Who who, List<G> guards) {

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies the array and lets nobody else have it
    public static <S extends Enum<S>, G extends Enum<G>> Transition<S, G> of(S from, S to, Who who, G... guards) {
        return of(EnumSet.of(from), to, who, guards);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies the array and lets nobody else have it
    public static <S extends Enum<S>, G extends Enum<G>> Transition<S, G> of(
            EnumSet<S> from, S to, Who who, G... guards) {
        return new Transition<>(Set.copyOf(from), to, who, List.of(guards));
    }
}
