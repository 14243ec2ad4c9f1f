package ma.istiqbal.site.assessment;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The score from which a site passes.
 *
 * @param version a new one for each new value, so that a result tells by which rule it was judged
 * @param score from 0 to 100
 */
@Schema(name = "PassMark")
public record PassMark(int version, int score) {

    public PassMark {
        if (version < 1 || score < 0 || score > 100) {
            throw new IllegalArgumentException("a pass mark has a version from 1, and a score from 0 to 100");
        }
    }
}
