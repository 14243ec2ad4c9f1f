package ma.istiqbal.feedback.publication;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which cells of a table may be shown. First, none of fewer answers than the threshold; then others are withheld, the
 * smallest first, until nobody can compute a cell, or the sum of a group of cells, of fewer answers than that. An
 * attacker is taken to know every shown cell exactly: what rounding adds is not relied upon.
 */
final class Suppression {

    /** From how many answers on the public is told anything. */
    static final long THRESHOLD = 10;

    private Suppression() {}

    /** The cells that are large enough by themselves; what is missing may still be computed from them. */
    static BitSet primary(Table table) {
        BitSet shown = table.having(Table.Standing.CANDIDATE);
        shown.stream().filter(cell -> table.size(cell) < THRESHOLD).forEach(shown::clear);
        return shown;
    }

    /** The cells that can be shown together, with all that is public already. */
    static BitSet safe(Table table) {
        BitSet shown = primary(table);
        while (withhold(table, shown)) {
            // Each turn withholds at least one cell more.
        }
        return shown;
    }

    private static boolean withhold(Table table, BitSet shown) {
        BitSet known = table.having(Table.Standing.PUBLIC);
        known.or(shown);
        Set<Integer> withheld = new HashSet<>();
        for (Inference.Deduction deduction : disclosures(table, known)) {
            if (deduction.from().stream().noneMatch(withheld::contains)) {
                smallest(table, deduction).ifPresent(withheld::add);
            }
        }
        withheld.forEach(shown::clear);
        return !withheld.isEmpty();
    }

    /** What an attacker who knows these cells finds out, and must not. */
    static List<Inference.Deduction> disclosures(Table table, BitSet known) {
        return Inference.of(table.sums(), known).stream()
                .filter(deduction -> {
                    long size =
                            deduction.group().stream().mapToLong(table::size).sum();
                    return size > 0 && size < THRESHOLD;
                })
                .toList();
    }

    /** Empty when all that it follows from is public already. */
    private static Optional<Integer> smallest(Table table, Inference.Deduction deduction) {
        return deduction.from().stream()
                .filter(table::isCandidate)
                .min(Comparator.comparingLong((Integer cell) -> table.size(cell))
                        .thenComparing(cell -> cell));
    }
}
