package ma.istiqbal.site.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/** A text that is still being written; what is published has it in Arabic and in French. */
@Schema(name = "Wording")
public record Wording(
        @Nullable @Text(max = 500, required = false) String ar,
        @Nullable @Text(max = 500, required = false) String fr,
        @Nullable @Text(max = 500, required = false) String en) {

    boolean complete() {
        return ar != null && fr != null;
    }
}
