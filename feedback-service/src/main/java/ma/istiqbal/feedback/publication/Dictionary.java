package ma.istiqbal.feedback.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.feedback.indicator.Formula;

/** What every column, status and figure of the open data means. */
@Schema(name = "OpenDataDictionary")
record Dictionary(List<Term> columns, List<Term> statuses, List<Term> levels, List<Formula> formulas) {

    /** One word of the files. */
    @Schema(name = "OpenDataTerm")
    record Term(@Schema(example = "status") String name, LocalizedText meaning) {}
}
