package ma.istiqbal.defaults.lifecycle;

import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.keycloak.Caller;

/**
 * All transitions of a kind of aggregate.
 *
 * @param name in capitals, as codes of problems name it ({@code SITE})
 */
public record Lifecycle<S extends Enum<S>, G extends Enum<G>>(
        String name, RefusalCodes codes, List<Transition<S, G>> table) {

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies the array and lets nobody else have it
    public static <S extends Enum<S>, G extends Enum<G>> Lifecycle<S, G> of(String name, Transition<S, G>... table) {
        return new Lifecycle<>(name, RefusalCodes.usual(name), List.of(table));
    }

    /** The same life-cycle with codes of its own for the two refusals that all others call alike. */
    public Lifecycle<S, G> withCodes(String notYours, String unknown) {
        return new Lifecycle<>(name, new RefusalCodes(codes.refused(), notYours, unknown), table);
    }

    public Optional<Transition<S, G>> find(S from, S to) {
        return from(from).stream().filter(transition -> transition.to() == to).findFirst();
    }

    /** What can follow a state. */
    public List<Transition<S, G>> from(S state) {
        return table.stream()
                .filter(transition -> transition.from().contains(state))
                .toList();
    }

    /** The states to which the caller may try to move; whether the guards hold is another question. */
    public List<S> allowed(S state, Caller caller) {
        return from(state).stream()
                .filter(transition -> transition.who().includes(caller))
                .map(Transition::to)
                .toList();
    }
}
