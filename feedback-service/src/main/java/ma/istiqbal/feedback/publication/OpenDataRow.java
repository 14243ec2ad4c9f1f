package ma.istiqbal.feedback.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.stream.Stream;
import ma.istiqbal.defaults.table.Spreadsheet;
import ma.istiqbal.feedback.indicator.Figure;
import org.jspecify.annotations.Nullable;

/** One figure of one area in the open data; columns in their order. */
@JsonPropertyOrder({
    "publication",
    "period",
    "level",
    "code",
    "figure",
    "value",
    "low",
    "high",
    "n",
    "n_rounded",
    "sum",
    "status",
    "formula",
    "as_of"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "OpenDataRow")
record OpenDataRow(
        @Schema(example = "2026-10.1") String publication,
        @Schema(example = "2026-10") String period,
        Level level,
        @Schema(example = "RABAT-ANNEX-06") String code,
        @Schema(example = "csat") String figure,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Long n,
        boolean n_rounded,
        boolean sum,
        Figure.Status status,
        @Schema(example = "csat/1") String formula,
        String as_of) {

    static Stream<OpenDataRow> of(Publication publication, PublishedCell cell) {
        return cell.figures().stream()
                .map(figure -> new OpenDataRow(
                        publication.id(),
                        publication.period(),
                        cell.level(),
                        Objects.requireNonNull(Spreadsheet.harmless(cell.code())),
                        figure.name(),
                        figure.value(),
                        figure.low(),
                        figure.high(),
                        figure.n(),
                        figure.n() != null && PublishedFigure.isRounded(figure.n()),
                        cell.level() != Level.SITE,
                        figure.status(),
                        figure.formula(),
                        figure.asOf().toString()));
    }
}
