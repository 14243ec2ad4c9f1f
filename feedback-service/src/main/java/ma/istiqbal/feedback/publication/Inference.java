package ma.istiqbal.feedback.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that can be computed of unknown cells from known ones: the sums as linear equations, solved by Gauss and
 * Jordan. They are solved modulo a prime, which is exact where fractions of floating point are not.
 */
final class Inference {

    private static final long PRIME = 2_147_483_647L;

    private final BitSet known;
    private final Map<Integer, Map<Integer, Long>> solved = new HashMap<>();
    private final Map<Integer, Set<Integer>> solvedWith = new HashMap<>();

    private Inference(BitSet known) {
        this.known = known;
    }

    /**
     * What follows: the cells of a group add up to something known.
     *
     * @param group unknown cells, each counted once
     * @param from the known cells that it follows from
     */
    record Deduction(Set<Integer> group, Set<Integer> from) {}

    static List<Deduction> of(List<Table.Sum> sums, BitSet known) {
        Inference inference = new Inference(known);
        List<Deduction> all = new ArrayList<>();
        sums.forEach(sum -> inference.solve(equation(sum)));
        inference.solved.values().forEach(equation -> inference.deduce(equation, all));
        sums.forEach(sum -> inference.ask(sum.parts(), all));
        return all;
    }

    private static Map<Integer, Long> equation(Table.Sum sum) {
        Map<Integer, Long> equation = new HashMap<>();
        sum.parts().forEach(part -> equation.merge(part, 1L, Inference::plus));
        equation.merge(sum.whole(), PRIME - 1, Inference::plus);
        equation.values().removeIf(factor -> factor == 0);
        return equation;
    }

    /** Brings an equation into the solved form: each has an unknown of its own, which is in no other. */
    private void solve(Map<Integer, Long> equation) {
        reduce(equation);
        unknowns(equation).stream().min(Integer::compare).ifPresent(own -> {
            scale(equation, inverse(equation.getOrDefault(own, 0L)));
            for (int pivot : List.copyOf(solvedWith.getOrDefault(own, Set.of()))) {
                Map<Integer, Long> other = solved.get(pivot);
                if (other != null) {
                    unknowns(other).forEach(unknown -> with(unknown).remove(pivot));
                    subtract(other, equation, other.getOrDefault(own, 0L));
                    unknowns(other).forEach(unknown -> with(unknown).add(pivot));
                }
            }
            solved.put(own, equation);
            unknowns(equation).forEach(unknown -> with(unknown).add(own));
        });
    }

    private void reduce(Map<Integer, Long> equation) {
        for (int unknown : unknowns(equation)) {
            Map<Integer, Long> other = solved.get(unknown);
            if (other != null) {
                subtract(equation, other, equation.getOrDefault(unknown, 0L));
            }
        }
    }

    private Set<Integer> with(int unknown) {
        return solvedWith.computeIfAbsent(unknown, absent -> new HashSet<>());
    }

    private List<Integer> unknowns(Map<Integer, Long> equation) {
        return equation.keySet().stream().filter(cell -> !known.get(cell)).toList();
    }

    private void deduce(Map<Integer, Long> equation, List<Deduction> all) {
        List<Integer> group = unknowns(equation);
        if (!group.isEmpty()
                && group.stream()
                                .map(unknown -> equation.getOrDefault(unknown, 0L))
                                .distinct()
                                .count()
                        == 1) {
            Set<Integer> from = new HashSet<>(equation.keySet());
            group.forEach(from::remove);
            all.add(new Deduction(Set.copyOf(group), from));
        }
    }

    /** Whether what is unknown of some cells adds up to something known, though none of them is. */
    private void ask(List<Integer> cells, List<Deduction> all) {
        Set<Integer> group = new HashSet<>(cells);
        group.removeIf(known::get);
        Map<Integer, Long> asked = new HashMap<>();
        group.forEach(cell -> asked.put(cell, 1L));
        reduce(asked);
        if (!group.isEmpty() && unknowns(asked).isEmpty()) {
            all.add(new Deduction(Set.copyOf(group), Set.copyOf(asked.keySet())));
        }
    }

    private static void subtract(Map<Integer, Long> from, Map<Integer, Long> other, long times) {
        other.forEach((cell, factor) -> from.merge(cell, (PRIME - times) * factor % PRIME, Inference::plus));
        from.values().removeIf(factor -> factor == 0);
    }

    private static void scale(Map<Integer, Long> equation, long by) {
        equation.replaceAll((cell, factor) -> factor * by % PRIME);
    }

    private static long plus(long a, long b) {
        return (a + b) % PRIME;
    }

    /** By Fermat: {@code a^(p - 2)}. */
    private static long inverse(long a) {
        long result = 1;
        long power = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * power % PRIME;
            }
            power = power * power % PRIME;
        }
        return result;
    }
}
