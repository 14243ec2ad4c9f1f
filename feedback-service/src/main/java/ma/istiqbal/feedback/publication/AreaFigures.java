package ma.istiqbal.feedback.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Collectors;
import ma.istiqbal.feedback.indicator.Figures;

/** The public figures of one area. */
@Schema(
        name = "AreaFigures",
        description =
                "Below 10 answers nothing is told, nor where anyone could compute them. From 10 to 29 there is no "
                        + "value, but the band from low to high in which it lies. n below 100 is rounded to 5; a sum was "
                        + "computed before its parts were rounded")
record AreaFigures(
        Level level, @Schema(example = "RABAT-ANNEX-06") String code, Figures figures) {

    static AreaFigures of(PublishedCell cell) {
        return new AreaFigures(
                cell.level(),
                cell.code(),
                Figures.of(cell.figures().stream()
                        .collect(Collectors.toMap(
                                PublishedFigure::name,
                                PublishedFigure::figure,
                                (one, same) -> one,
                                java.util.LinkedHashMap::new))));
    }
}
