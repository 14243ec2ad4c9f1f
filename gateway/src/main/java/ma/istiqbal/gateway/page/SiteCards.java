package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.defaults.text.LocalizedText;

/** Sites, as far as the pages show them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SiteCards(List<Card> items) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Card(String code, String lifecycle, LocalizedText names, LocalizedText locality) {}

    /** How many sites are in each state; public, because the template calls it. */
    public Map<String, Long> byState() {
        Map<String, Long> counts = new TreeMap<>();
        items.forEach(card -> counts.merge(card.lifecycle(), 1L, Long::sum));
        return counts;
    }
}
