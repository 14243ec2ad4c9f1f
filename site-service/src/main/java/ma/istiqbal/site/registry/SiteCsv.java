package ma.istiqbal.site.registry;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Sites as a table for spreadsheets. */
final class SiteCsv {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();

    private static final CsvSchema COLUMNS = CSV.schemaFor(Row.class).withLineSeparator("\r\n");

    private SiteCsv() {}

    /** The byte order mark, without which spreadsheets take UTF-8 for something else, and the names of the columns. */
    static byte[] header() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(BYTE_ORDER_MARK);
        out.writeBytes(CSV.writer(COLUMNS.withHeader()).writeValueAsBytes(List.of()));
        return out.toByteArray();
    }

    static byte[] row(PublicSite site) {
        return CSV.writer(COLUMNS).writeValueAsBytes(Row.of(site));
    }

    /** A cell that begins like a formula would be run by a spreadsheet; a quote before it makes it text. */
    private static @Nullable String harmless(@Nullable String text) {
        return text == null || text.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
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
                    harmless(site.names().ar()),
                    harmless(site.names().fr()),
                    harmless(site.names().en()),
                    harmless(site.locality().ar()),
                    harmless(site.locality().fr()),
                    harmless(site.locality().en()),
                    site.country(),
                    site.region(),
                    site.timeZone(),
                    site.location().latitude(),
                    site.location().longitude(),
                    site.location().precision().name());
        }
    }
}
