package ma.istiqbal.feedback.publication;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Someone who has all that is published and all sums, and asks of some cells: do the equations determine their sum? The
 * equations of what is unknown are brought into steps in whole numbers (Bareiss); nothing is shared with the code under
 * attack.
 */
final class Attacker {

    private final int[] columns;
    private final List<BigInteger[]> steps = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();

    Attacker(Table table, BitSet known, int cells) {
        columns = new int[cells];
        int unknown = 0;
        for (int cell = 0; cell < cells; cell++) {
            columns[cell] = known.get(cell) ? -1 : unknown++;
        }
        List<BigInteger[]> rows = new ArrayList<>();
        for (Table.Sum sum : table.sums()) {
            BigInteger[] row = zeros(unknown);
            sum.parts().forEach(part -> add(row, part, BigInteger.ONE));
            add(row, sum.whole(), BigInteger.ONE.negate());
            rows.add(row);
        }
        step(rows, unknown);
    }

    /** Whether the sum of some cells can be computed. */
    boolean computes(Collection<Integer> cells) {
        BigInteger[] asked = zeros(steps.isEmpty() ? columns.length : steps.getFirst().length);
        cells.forEach(cell -> add(asked, cell, BigInteger.ONE));
        for (int i = 0; i < steps.size(); i++) {
            BigInteger[] step = steps.get(i);
            int first = firsts.get(i);
            BigInteger times = asked[first];
            for (int at = 0; times.signum() != 0 && at < asked.length; at++) {
                asked[at] = asked[at].multiply(step[first]).subtract(step[at].multiply(times));
            }
        }
        return Arrays.stream(asked).allMatch(left -> left.signum() == 0);
    }

    private void add(BigInteger[] row, int cell, BigInteger factor) {
        if (columns[cell] >= 0) {
            row[columns[cell]] = row[columns[cell]].add(factor);
        }
    }

    private static BigInteger[] zeros(int length) {
        BigInteger[] row = new BigInteger[length];
        Arrays.fill(row, BigInteger.ZERO);
        return row;
    }

    private void step(List<BigInteger[]> rows, int unknown) {
        BigInteger previous = BigInteger.ONE;
        int rank = 0;
        for (int column = 0; column < unknown && rank < rows.size(); column++) {
            int found = rank;
            while (found < rows.size() && rows.get(found)[column].signum() == 0) {
                found++;
            }
            if (found == rows.size()) {
                continue;
            }
            Collections.swap(rows, rank, found);
            BigInteger[] top = rows.get(rank);
            for (BigInteger[] row : rows.subList(rank + 1, rows.size())) {
                BigInteger factor = row[column];
                for (int at = 0; at < unknown; at++) {
                    row[at] = row[at].multiply(top[column])
                            .subtract(top[at].multiply(factor))
                            .divide(previous);
                }
            }
            previous = top[column];
            steps.add(top);
            firsts.add(column);
            rank++;
        }
    }
}
