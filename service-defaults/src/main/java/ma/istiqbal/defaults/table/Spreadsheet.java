package ma.istiqbal.defaults.table;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Rows as a table for spreadsheets: CSV in UTF-8 with its byte order mark, every text in quotes.
 *
 * @param <R> a row, a record whose components are the columns
 */
public final class Spreadsheet<R> {

    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();

    private final CsvSchema schema;
    private final ObjectWriter rows;

    public Spreadsheet(Class<R> row) {
        this.schema = CSV.schemaFor(row).withLineSeparator("\r\n");
        this.rows = CSV.writer(schema);
    }

    /** Names of the columns, in their order. */
    public List<String> columns() {
        return schema.getColumnNames();
    }

    /** The mark, without which spreadsheets take UTF-8 for something else, and the names of the columns. */
    public byte[] header() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(BYTE_ORDER_MARK);
        out.writeBytes(CSV.writer(schema.withHeader()).writeValueAsBytes(List.of()));
        return out.toByteArray();
    }

    public byte[] row(R row) {
        return rows.writeValueAsBytes(row);
    }

    /** A cell that begins like a formula would be run by a spreadsheet; a quote before it makes it text. */
    public static @Nullable String harmless(@Nullable String text) {
        return text == null || text.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
