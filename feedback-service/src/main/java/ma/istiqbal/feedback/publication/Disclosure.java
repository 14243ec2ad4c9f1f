package ma.istiqbal.feedback.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an edition may show beside everything that is public, or may be: the areas of the same edition, earlier editions
 * of its period, and the months and the quarter that overlap it.
 */
final class Disclosure {

    private final Family family;
    private final Table table = new Table();
    private final Map<String, Map<String, Integer>> indices = new HashMap<>();

    private Disclosure(Family family) {
        this.family = family;
    }

    /**
     * The cells of some period.
     *
     * @param mayBeKnown whether what it shows is known to the public, or may be
     */
    record Layer(Period period, boolean mayBeKnown, String id, Map<String, PublishedCell> cells) {}

    /**
     * The keys of the areas that may show a family of figures.
     *
     * @param candidates areas that would
     * @param others all other editions that overlap it, oldest first
     */
    static Set<String> shown(Family family, Layer edition, Set<String> candidates, List<Layer> others) {
        Disclosure disclosure = new Disclosure(family);
        others.forEach(layer -> disclosure.add(
                layer,
                cell -> layer.mayBeKnown() && cell.shown().contains(family)
                        ? Table.Standing.PUBLIC
                        : Table.Standing.HIDDEN));
        disclosure.add(
                edition, cell -> candidates.contains(cell.key()) ? Table.Standing.CANDIDATE : Table.Standing.HIDDEN);
        List<Layer> all = new ArrayList<>(others);
        all.add(edition);
        disclosure.relate(all);
        BitSet safe = Suppression.safe(disclosure.table);
        Set<String> shown = new HashSet<>();
        disclosure.index(edition).forEach((key, cell) -> {
            if (safe.get(cell)) {
                shown.add(key);
            }
        });
        return shown;
    }

    private interface Standings {
        Table.Standing of(PublishedCell cell);
    }

    private Map<String, Integer> index(Layer layer) {
        return indices.getOrDefault(layer.id(), Map.of());
    }

    private void add(Layer layer, Standings standings) {
        Map<String, Integer> index = new HashMap<>();
        layer.cells()
                .forEach((key, cell) -> index.put(key, table.add(family.size(cell.answers()), standings.of(cell))));
        indices.put(layer.id(), index);
        Map<String, List<Integer>> parts = new TreeMap<>();
        for (PublishedCell site : layer.cells().values()) {
            for (String area : site.within()) {
                if (!area.equals(site.key()) && !Level.NATIONAL.has(area)) {
                    parts.computeIfAbsent(area, absent -> new ArrayList<>())
                            .add(Objects.requireNonNull(index.get(site.key())));
                }
            }
        }
        parts.forEach((area, sites) -> table.sum(Objects.requireNonNull(index.get(area)), sites));
        Integer nation = index.get(Level.NATIONAL.key(Level.NATION));
        if (nation != null) {
            Level.BREAKDOWNS.forEach(level -> table.sum(
                    nation,
                    index.entrySet().stream()
                            .filter(entry -> level.has(entry.getKey()))
                            .map(Map.Entry::getValue)
                            .toList()));
        }
    }

    private void relate(List<Layer> layers) {
        Map<Period, Layer> last = new HashMap<>();
        for (Layer layer : layers) {
            Layer earlier = last.put(layer.period(), layer);
            if (earlier != null) {
                layer.cells().keySet().forEach(key -> relate(key, layer, List.of(earlier)));
            }
        }
        Map<Period, Layer> first = new HashMap<>();
        layers.forEach(layer -> first.putIfAbsent(layer.period(), layer));
        first.values().stream().filter(layer -> layer.period().isQuarter()).forEach(quarter -> {
            List<Layer> months = quarter.period().inMonths().stream()
                    .map(first::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (months.size() == quarter.period().months()) {
                Set<String> keys = new HashSet<>(quarter.cells().keySet());
                months.forEach(month -> keys.addAll(month.cells().keySet()));
                keys.forEach(key -> relate(key, quarter, months));
            }
        });
    }

    /** A cell is the sum of others, and of what has changed since they were counted. */
    private void relate(String key, Layer whole, List<Layer> parts) {
        Integer index = index(whole).get(key);
        PublishedCell cell = whole.cells().get(key);
        if (index == null || cell == null) {
            return;
        }
        Collection<PublishedCell> known = parts.stream()
                .map(part -> part.cells().get(key))
                .filter(Objects::nonNull)
                .toList();
        List<Integer> sum = new ArrayList<>();
        parts.forEach(part -> {
            Integer one = index(part).get(key);
            if (one != null) {
                sum.add(one);
            }
        });
        long changed = family.size(cell.answers()
                .changeSince(
                        Answers.sum(known.stream().map(PublishedCell::answers).toList())));
        if (changed > 0) {
            sum.add(table.add(changed, Table.Standing.HIDDEN));
        }
        table.sum(index, sum);
    }
}
