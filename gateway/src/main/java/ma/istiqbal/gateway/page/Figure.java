package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A figure as the pages show it; its methods are public, because the templates call them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Figure(
        @Nullable Double value,
        @Nullable Long n,
        @Nullable Double low,
        @Nullable Double high,
        String status) {

    public @Nullable String valueIn(Locale language) {
        return value == null ? null : number(value, language);
    }

    public @Nullable String intervalIn(Locale language) {
        return low == null || high == null ? null : number(low, language) + " – " + number(high, language);
    }

    /** As numbers are written in Morocco: a comma before the decimals in Arabic and French, European digits in all. */
    private static String number(double some, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.of(language.getLanguage(), "MA"));
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(some);
    }
}
