package ma.istiqbal.partner.administration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is called from a day on; a new government gives new titles.
 *
 * @param from first day, absent only in the first title: it holds since before the programme
 */
public record Title(
        @Nullable LocalDate from, @NotNull @Valid LocalizedText names) {

    boolean holdsOn(LocalDate day) {
        return from == null || !from.isAfter(day);
    }
}
