package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;

/** The programme, as far as the pages show it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Programme(LocalizedText names, LocalizedText vision, List<Objective> objectives) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Objective(String code, LocalizedText names) {}
}
