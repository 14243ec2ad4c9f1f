package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A public site, as far as its page shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SiteDetails(
        String code,
        String lifecycle,
        LocalizedText names,
        LocalizedText locality,
        @Nullable String mergedInto,
        @Nullable LocalizedText publicNotice,
        List<Offered> services,
        @Nullable Label label) {

    public List<Offered> given() {
        return services.stream().filter(Offered::open).toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offered(LocalizedText names, @Nullable Integer announcedWaitMinutes, boolean open) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Label(LocalDate since, LocalDate until) {}

    /** When the site receives its users. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hours(boolean open, List<Day> week, List<Day> unusualDays, boolean confirmed) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(
            LocalDate date,
            List<Span> hours,
            @Nullable LocalizedText holiday,
            @Nullable LocalizedText exception,
            boolean provisional) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Span(String from, String to) {}

    /** What was published of the site last. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Results(Edition edition, Figures figures) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Edition(String id, LocalDate from, LocalDate to, Instant publishedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figures(Figure overallMean, Figure csat, Figure receptionIndex, Wait declaredWait) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wait(Figure p50) {}
}
