package ma.istiqbal.feedback.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.defaults.files.ShippedFiles;
import ma.istiqbal.feedback.indicator.Figure;
import ma.istiqbal.feedback.indicator.FormulaBook;
import ma.istiqbal.feedback.publication.Dictionary.Term;
import org.springframework.stereotype.Component;

/** The dictionary that ships with the service; it starts only with a word for everything that the files can say. */
@Component
class OpenDataDictionary {

    private static final Set<Figure.Status> TOLD =
            Set.of(Figure.Status.OK, Figure.Status.INDICATIVE, Figure.Status.SUPPRESSED);

    private final Dictionary dictionary;

    OpenDataDictionary(ShippedFiles files, FormulaBook formulas) {
        List<Term> terms = files.list("programme/open-data.json", Term.class);
        dictionary = new Dictionary(
                explained(terms, OpenDataFile.columns()),
                explained(
                        terms,
                        Stream.of(Figure.Status.values()).filter(TOLD::contains).map(Enum::name)),
                explained(terms, Stream.of(Level.values()).map(Enum::name)),
                formulas.all());
    }

    Dictionary all() {
        return dictionary;
    }

    private static List<Term> explained(List<Term> terms, Stream<String> names) {
        var byName = terms.stream().collect(Collectors.toMap(Term::name, term -> term));
        return names.map(name -> {
                    Term term = byName.get(name);
                    if (term == null) {
                        throw new IllegalStateException("open-data.json does not explain " + name);
                    }
                    return term;
                })
                .toList();
    }
}
