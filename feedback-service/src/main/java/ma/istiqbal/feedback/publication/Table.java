package ma.istiqbal.feedback.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Cells, and which of them are the sum of which others: all that anyone may know, or work out, of some figures. */
final class Table {

    private final List<Cell> cells = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /** How a cell is to be treated. */
    enum Standing {
        /** It is about to be published, if that is safe. */
        CANDIDATE,
        /** Everybody knows it, or may at any time. */
        PUBLIC,
        /** It is never told, but takes part in sums. */
        HIDDEN
    }

    /** @param size how many answers it is made of */
    record Cell(long size, Standing standing) {}

    record Sum(int whole, List<Integer> parts) {}

    int add(long size, Standing standing) {
        cells.add(new Cell(size, standing));
        return cells.size() - 1;
    }

    /** Says that a cell is the sum of others; each answer of it is in exactly one of them. */
    void sum(int whole, Collection<Integer> parts) {
        sums.add(new Sum(whole, List.copyOf(parts)));
    }

    long size(int cell) {
        return cells.get(cell).size();
    }

    boolean isCandidate(int cell) {
        return cells.get(cell).standing() == Standing.CANDIDATE;
    }

    List<Sum> sums() {
        return sums;
    }

    /** The cells of a standing. */
    BitSet having(Standing standing) {
        BitSet found = new BitSet();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).standing() == standing) {
                found.set(cell);
            }
        }
        return found;
    }
}
