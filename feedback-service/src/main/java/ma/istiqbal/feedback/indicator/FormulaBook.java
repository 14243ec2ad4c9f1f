package ma.istiqbal.feedback.indicator;

import java.util.Comparator;
import java.util.List;
import ma.istiqbal.defaults.files.ShippedFiles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All formulas that were ever used; figures are made by the newest version of each. */
@Component
public class FormulaBook {

    private final List<Formula> all;
    private final JsonMapper json;

    FormulaBook(ShippedFiles files, JsonMapper json) {
        this.all = files.list("programme/formulas.json", Formula.class);
        this.json = json;
        if (all.stream().map(Formula::id).distinct().count() != all.size()) {
            throw new IllegalStateException("a version of a formula stands once in the book");
        }
    }

    public List<Formula> all() {
        return all;
    }

    Formula current(String name) {
        return all.stream()
                .filter(formula -> formula.name().equals(name))
                .max(Comparator.comparingInt(Formula::version))
                .orElseThrow(() -> new IllegalArgumentException("no formula " + name));
    }

    /** The index as its formula weighs it. */
    ReceptionIndex receptionIndex() {
        return json.convertValue(current("reception-index").parameters(), ReceptionIndex.class);
    }
}
