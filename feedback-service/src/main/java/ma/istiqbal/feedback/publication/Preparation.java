package ma.istiqbal.feedback.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.feedback.bucket.Span;
import ma.istiqbal.feedback.indicator.CountReader;
import ma.istiqbal.feedback.indicator.Counts;
import ma.istiqbal.feedback.indicator.Formulas;
import ma.istiqbal.feedback.indicator.Measure;
import ma.istiqbal.feedback.indicator.Sum;
import ma.istiqbal.feedback.publication.Disclosure.Layer;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.site.SiteProfile;
import ma.istiqbal.feedback.site.SiteSelection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the figures of an edition: counts, withholds, rounds, and stores them. */
@Component
class Preparation {

    private final KnownSites sites;
    private final CountReader reader;
    private final Formulas formulas;
    private final Publications publications;
    private final PublishedCells cells;
    private final JsonMapper json;
    private final SecureRandom random;
    private final Clock clock;

    Preparation(
            KnownSites sites,
            CountReader reader,
            Formulas formulas,
            Publications publications,
            PublishedCells cells,
            JsonMapper json,
            SecureRandom random,
            Clock clock) {
        this.sites = sites;
        this.reader = reader;
        this.formulas = formulas;
        this.publications = publications;
        this.cells = cells;
        this.json = json;
        this.random = random;
        this.clock = clock;
    }

    private record Area(PublishedCell cell, Map<String, Measure> measures) {}

    Publication.Contents prepare(Publication edition) {
        Instant now = clock.instant();
        String attempt = freshAttempt();
        Map<String, Area> areas = count(edition, attempt);
        Layer own = new Layer(
                edition.of(),
                false,
                edition.id(),
                areas.values().stream()
                        .map(Area::cell)
                        .collect(Collectors.toMap(PublishedCell::key, Function.identity())));
        List<Layer> others = others(edition);
        Map<Family, Set<String>> shown = new HashMap<>();
        Set<String> candidates = areas.keySet();
        for (Family family : Family.values()) {
            Set<String> safe = Disclosure.shown(family, own, candidates, others);
            shown.put(family, safe);
            candidates = family == Family.OVERALL ? safe : candidates;
        }
        Map<String, PublishedCell> corrected = lastPublic(edition, others);
        List<PublishedCell> made = areas.values().stream()
                .map(area -> tell(area, shown, corrected.get(area.cell().key()), now))
                .toList();
        cells.add(made);
        return new Publication.Contents(
                attempt,
                now,
                hash(made),
                made.size(),
                made.stream().filter(cell -> cell.shown().isEmpty()).count());
    }

    private String freshAttempt() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Map<String, Area> count(Publication edition, String attempt) {
        Map<String, SiteProfile> profiles =
                sites.select(new SiteSelection().tellingFigures(), new Scope.Everything()).stream()
                        .collect(Collectors.toMap(SiteProfile::code, Function.identity()));
        Span period = edition.of().span();
        Map<Span, List<String>> sitesByDays = profiles.values().stream()
                .filter(site -> !publicFrom(site, period).isAfter(period.to()))
                .collect(Collectors.groupingBy(
                        site -> new Span(publicFrom(site, period), period.to()),
                        Collectors.mapping(SiteProfile::code, Collectors.toList())));
        Map<String, Sum> counted = new TreeMap<>();
        sitesByDays.forEach((days, some) -> reader.read(
                        some,
                        List.of(days),
                        (count, sums) -> Level.keys(Objects.requireNonNull(profiles.get(count.site())))
                                .forEach(key -> sums.apply(key).add(count)))
                .forEach((key, spans) -> spans.values()
                        .forEach(counts -> counted.computeIfAbsent(key, absent -> new Sum())
                                .add(counts))));
        Map<String, Area> areas = new LinkedHashMap<>();
        counted.forEach((key, sum) -> areas.put(key, area(edition, attempt, key, sum.counts(), profiles)));
        return areas;
    }

    /** From when on, in a period or after it, a site's figures are for everyone. */
    private static LocalDate publicFrom(SiteProfile site, Span period) {
        return site.publicFrom().filter(period.from()::isBefore).orElse(period.from());
    }

    private Area area(
            Publication edition, String attempt, String key, Counts counts, Map<String, SiteProfile> profiles) {
        Map<String, Measure> measures = formulas.measure(counts);
        Set<String> questions = new HashSet<>(Set.of("overall", "nps", "wait_bucket"));
        measures.keySet().stream()
                .filter(figure -> figure.startsWith("items."))
                .forEach(figure -> questions.add(figure.substring("items.".length())));
        int at = key.indexOf('|');
        Level level = Level.valueOf(key.substring(0, at));
        String code = key.substring(at + 1);
        SiteProfile site = level == Level.SITE ? profiles.get(code) : null;
        return new Area(
                new PublishedCell(
                        PublishedCell.id(edition.id(), attempt, key),
                        edition.id(),
                        attempt,
                        level,
                        code,
                        site != null ? site.partner() : level == Level.PARTNER ? code : null,
                        site == null ? List.of() : Level.keys(site),
                        Answers.of(counts, questions),
                        List.of(),
                        List.of()),
                measures);
    }

    /** Whatever overlaps: other editions of the period, its months, its quarter and the other months of that. */
    private List<Layer> others(Publication edition) {
        List<Period> overlapping = new ArrayList<>(edition.of().quarter().inMonths());
        overlapping.add(edition.of().quarter());
        return publications.editions(overlapping).stream()
                .filter(other -> other.contents() != null)
                .map(other -> new Layer(
                        other.of(),
                        other.mayBeKnown(),
                        other.id(),
                        cells.of(other).stream().collect(Collectors.toMap(PublishedCell::key, Function.identity()))))
                .toList();
    }

    private Map<String, PublishedCell> lastPublic(Publication edition, List<Layer> others) {
        Set<String> open = publications.editions(List.of(edition.of())).stream()
                .filter(Publication::isPublic)
                .map(Publication::id)
                .collect(Collectors.toSet());
        return others.stream()
                .filter(layer -> open.contains(layer.id()))
                .reduce((earlier, later) -> later)
                .map(Layer::cells)
                .orElse(Map.of());
    }

    /** What cannot be corrected without telling of few stays as it was published: that tells nothing new. */
    private static PublishedCell tell(
            Area area, Map<Family, Set<String>> shown, @Nullable PublishedCell before, Instant now) {
        String key = area.cell().key();
        Map<String, PublishedFigure> earlier = before == null
                ? Map.of()
                : before.figures().stream().collect(Collectors.toMap(PublishedFigure::name, Function.identity()));
        List<Family> families = new ArrayList<>();
        Set<Family> kept = new HashSet<>();
        for (Family family : Family.values()) {
            if (shown.getOrDefault(family, Set.of()).contains(key)) {
                families.add(family);
            } else if (before != null && before.tells(family)) {
                kept.add(family);
            }
        }
        List<PublishedFigure> figures = new ArrayList<>();
        area.measures().forEach((name, measure) -> {
            PublishedFigure old = kept.contains(Family.of(name)) ? earlier.get(name) : null;
            figures.add(old != null ? old : PublishedFigure.of(name, measure, families.contains(Family.of(name)), now));
        });
        return area.cell().telling(families, figures);
    }

    private String hash(List<PublishedCell> made) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            made.forEach(cell -> digest.update(json.writeValueAsBytes(Map.of(cell.key(), cell.figures()))));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
