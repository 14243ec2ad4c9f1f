package ma.istiqbal.feedback.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import ma.istiqbal.feedback.indicator.Figures;

/** The figures of an area in one period. */
@Schema(name = "PublicIndicators")
record PublicArea(
        PublicEdition edition,
        Level level,
        @Schema(example = "RABAT-ANNEX-06") String code,
        Figures figures) {

    static PublicArea of(Publication publication, PublishedCell cell) {
        AreaFigures area = AreaFigures.of(cell);
        return new PublicArea(PublicEdition.of(publication), area.level(), area.code(), area.figures());
    }
}
