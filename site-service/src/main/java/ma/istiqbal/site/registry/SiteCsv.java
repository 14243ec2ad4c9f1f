package ma.istiqbal.site.registry;

import ma.istiqbal.defaults.table.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** Sites as a table for spreadsheets. */
final class SiteCsv {

    private static final Spreadsheet<Row> TABLE = new Spreadsheet<>(Row.class);

    private SiteCsv() {}

    static byte[] header() {
        return TABLE.header();
    }

    static byte[] row(PublicSite site) {
        return TABLE.row(Row.of(site));
    }

    /** Columns in their order. */
    @com.fasterxml.jackson.annotation.JsonPropertyOrder({
        "code",
        "type",
        "partner",
        "role",
        "lifecycle",
        "name_ar",
        "name_fr",
        "name_en",
        "locality_ar",
        "locality_fr",
        "locality_en",
        "country",
        "region",
        "time_zone",
        "latitude",
        "longitude",
        "precision"
    })
    record Row(
            String code,
            String type,
            String partner,
            String role,
            String lifecycle,
            @Nullable String name_ar,
            @Nullable String name_fr,
            @Nullable String name_en,
            @Nullable String locality_ar,
            @Nullable String locality_fr,
            @Nullable String locality_en,
            String country,
            @Nullable String region,
            String time_zone,
            double latitude,
            double longitude,
            String precision) {

        static Row of(PublicSite site) {
            return new Row(
                    site.code(),
                    site.type().name(),
                    site.partner(),
                    site.role().name(),
                    site.lifecycle().name(),
                    Spreadsheet.harmless(site.names().ar()),
                    Spreadsheet.harmless(site.names().fr()),
                    Spreadsheet.harmless(site.names().en()),
                    Spreadsheet.harmless(site.locality().ar()),
                    Spreadsheet.harmless(site.locality().fr()),
                    Spreadsheet.harmless(site.locality().en()),
                    site.country(),
                    site.region(),
                    site.timeZone(),
                    site.location().latitude(),
                    site.location().longitude(),
                    site.location().precision().name());
        }
    }
}
