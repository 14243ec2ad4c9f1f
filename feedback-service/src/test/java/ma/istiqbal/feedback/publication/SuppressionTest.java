package ma.istiqbal.feedback.publication;

import static ma.istiqbal.feedback.publication.Table.Standing.CANDIDATE;
import static ma.istiqbal.feedback.publication.Table.Standing.HIDDEN;
import static ma.istiqbal.feedback.publication.Table.Standing.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuppressionTest {

    /** A site with its answers in three months, and how many came after a first edition of the last month. */
    record Site(int region, int partner, int type, List<Integer> months, int late) {}

    record Case(Table table, int cells) {}

    @Example
    void oneSmallSiteTakesTheNextSmallestWithIt() {
        Table table = new Table();
        int small = table.add(4, CANDIDATE);
        int next = table.add(20, CANDIDATE);
        int large = table.add(500, CANDIDATE);
        int whole = table.add(524, CANDIDATE);
        table.sum(whole, List.of(small, next, large));
        assertThat(Suppression.primary(table)).isEqualTo(set(next, large, whole));
        assertThat(Suppression.safe(table)).isEqualTo(set(large, whole));
    }

    @Example
    void twoSmallSitesThatAreFewTogetherTakeAThirdWithThem() {
        Table table = new Table();
        int small = table.add(4, CANDIDATE);
        int smaller = table.add(3, CANDIDATE);
        int next = table.add(60, CANDIDATE);
        int large = table.add(500, CANDIDATE);
        int whole = table.add(567, CANDIDATE);
        table.sum(whole, List.of(small, smaller, next, large));
        assertThat(Suppression.safe(table)).isEqualTo(set(large, whole));
    }

    @Example
    void whereNobodyAnsweredThereIsNobodyToProtect() {
        Table table = new Table();
        int none = table.add(0, CANDIDATE);
        int large = table.add(500, CANDIDATE);
        int whole = table.add(500, CANDIDATE);
        table.sum(whole, List.of(none, large));
        assertThat(Suppression.safe(table)).isEqualTo(set(large, whole));
    }

    @Example
    void tenAreShownAndNineAreNot() {
        Table table = new Table();
        int ten = table.add(10, CANDIDATE);
        table.add(9, CANDIDATE);
        assertThat(Suppression.safe(table)).isEqualTo(set(ten));
    }

    @Example
    void aCorrectionOfFewAnswersIsNotToldBesideWhatWasPublished() {
        Table table = new Table();
        int first = table.add(100, PUBLIC);
        int late = table.add(3, HIDDEN);
        int corrected = table.add(103, CANDIDATE);
        table.sum(corrected, List.of(first, late));
        assertThat(Suppression.safe(table).isEmpty()).isTrue();
    }

    @Example
    void aQuarterDoesNotTellTheMonthThatIsMissing() {
        Table table = new Table();
        int june = table.add(50, PUBLIC);
        int july = table.add(60, PUBLIC);
        int august = table.add(6, HIDDEN);
        int quarter = table.add(116, CANDIDATE);
        table.sum(quarter, List.of(june, july, august));
        assertThat(Suppression.safe(table).isEmpty()).isTrue();
    }

    /** The smallest table that only several equations together give away. */
    @Example
    void aCellThatOnlyRowsAndColumnsTogetherDetermineIsFound() {
        Table table = new Table();
        int a = table.add(5, HIDDEN);
        int b = table.add(40, HIDDEN);
        int c = table.add(45, HIDDEN);
        int ab = table.add(45, CANDIDATE);
        int bc = table.add(85, CANDIDATE);
        int ac = table.add(50, CANDIDATE);
        table.sum(ab, List.of(a, b));
        table.sum(bc, List.of(b, c));
        table.sum(ac, List.of(a, c));
        assertThat(Suppression.primary(table)).isEqualTo(set(ab, bc, ac));
        assertThat(new Attacker(table, set(ab, bc, ac), 6).computes(List.of(a))).isTrue();
        assertThat(Suppression.safe(table)).isEqualTo(set(bc, ac));
    }

    @Property(tries = 300)
    void nobodyComputesWhatIsTooSmall(@ForAll("countries") List<Site> sites) {
        Case published = months(sites);
        assertNothingComputed(published, Suppression.safe(published.table()));
    }

    @Property(tries = 20)
    void withoutComplementarySuppressionSomebodyDoes(@ForAll("countriesWithOneSmallSite") List<Site> sites) {
        Case published = months(sites);
        BitSet known = Suppression.primary(published.table());
        assertThat(disclosed(published, known)).isNotEmpty();
    }

    private static void assertNothingComputed(Case published, BitSet shown) {
        BitSet known = published.table().having(PUBLIC);
        known.or(shown);
        assertThat(disclosed(published, known)).isEmpty();
    }

    /** Each cell, and what is left of each sum, that is too small and can be computed. */
    private static List<List<Integer>> disclosed(Case published, BitSet known) {
        Attacker attacker = new Attacker(published.table(), known, published.cells());
        List<List<Integer>> groups = new ArrayList<>();
        for (int cell = known.nextClearBit(0); cell < published.cells(); cell = known.nextClearBit(cell + 1)) {
            groups.add(List.of(cell));
        }
        published
                .table()
                .sums()
                .forEach(sum -> groups.add(
                        sum.parts().stream().filter(part -> !known.get(part)).toList()));
        return groups.stream()
                .filter(group -> {
                    long size = group.stream()
                            .mapToLong(cell -> published.table().size(cell))
                            .sum();
                    return size > 0 && size < Suppression.THRESHOLD && attacker.computes(group);
                })
                .toList();
    }

    /** Three months, each broken down in three ways, the quarter of them, and a second edition of the last month. */
    private static Case months(List<Site> sites) {
        Table table = new Table();
        List<List<Integer>> layers = new ArrayList<>();
        for (int month = 0; month < 3; month++) {
            int at = month;
            layers.add(layer(table, sites, site -> site.months().get(at)));
        }
        List<Integer> quarter = layer(
                table, sites, site -> site.months().stream().mapToInt(n -> n).sum());
        List<Integer> corrected = layer(table, sites, site -> site.months().get(2) + site.late());
        int cells = corrected.getLast() + 1;
        for (int i = 0; i < quarter.size(); i++) {
            int at = i;
            table.sum(
                    quarter.get(i), layers.stream().map(layer -> layer.get(at)).toList());
            int first = layers.getLast().get(i);
            long more = table.size(corrected.get(i)) - table.size(first);
            List<Integer> parts = new ArrayList<>(List.of(first));
            if (more > 0) {
                int late = table.add(more, HIDDEN);
                cells = late + 1;
                parts.add(late);
            }
            table.sum(corrected.get(i), parts);
        }
        return new Case(table, cells);
    }

    private static List<Integer> layer(Table table, List<Site> sites, Function<Site, Integer> n) {
        List<Integer> cells = new ArrayList<>();
        sites.forEach(site -> cells.add(table.add(n.apply(site), CANDIDATE)));
        int total = sites.stream().mapToInt(n::apply).sum();
        List<Integer> own = List.copyOf(cells);
        int whole = table.add(total, CANDIDATE);
        cells.add(whole);
        for (Function<Site, Integer> by : List.<Function<Site, Integer>>of(Site::region, Site::partner, Site::type)) {
            Map<Integer, List<Integer>> parts = new TreeMap<>();
            for (int i = 0; i < sites.size(); i++) {
                parts.computeIfAbsent(by.apply(sites.get(i)), absent -> new ArrayList<>())
                        .add(own.get(i));
            }
            List<Integer> sums = new ArrayList<>();
            parts.values().forEach(part -> {
                int sum = table.add(part.stream().mapToLong(table::size).sum(), CANDIDATE);
                table.sum(sum, part);
                sums.add(sum);
            });
            table.sum(whole, sums);
            cells.addAll(sums);
        }
        return cells;
    }

    @Provide
    Arbitrary<List<Site>> countries() {
        return site(Arbitraries.integers().between(0, 40)).list().ofMinSize(1).ofMaxSize(7);
    }

    /** All others are large, and nothing was late: only the one site is to be protected. */
    @Provide
    Arbitrary<List<Site>> countriesWithOneSmallSite() {
        Arbitrary<Site> small = Arbitraries.integers().between(1, 3).map(n -> new Site(0, 0, 0, List.of(n, n, n), 0));
        return Combinators.combine(
                        small,
                        Arbitraries.integers()
                                .between(50, 400)
                                .map(n -> new Site(0, 1, 1, List.of(n, n, n), 0))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4))
                .as((one, others) -> {
                    List<Site> all = new ArrayList<>(others);
                    all.add(one);
                    return all;
                });
    }

    private static Arbitrary<Site> site(Arbitrary<Integer> n) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        n.list().ofSize(3),
                        Arbitraries.integers().between(0, 12))
                .as(Site::new);
    }

    private static BitSet set(int... cells) {
        BitSet set = new BitSet();
        for (int cell : cells) {
            set.set(cell);
        }
        return set;
    }
}
