package ma.istiqbal.feedback.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** An edition as a file, written area by area as it is read. */
@Component
class OpenDataFile {

    static final String TABLE = "text/csv;charset=UTF-8";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 64 * 1024;
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();
    private static final CsvSchema COLUMNS = CSV.schemaFor(OpenDataRow.class).withLineSeparator("\r\n");

    private final PublishedCells cells;
    private final JsonMapper json;

    OpenDataFile(PublishedCells cells, JsonMapper json) {
        this.cells = cells;
        this.json = json;
    }

    /** Names of the columns, as the file's first line has them. */
    static Stream<String> columns() {
        return COLUMNS.getColumnNames().stream();
    }

    void sendTable(Publication edition, HttpServletResponse response) throws IOException {
        response.setBufferSize(BUFFER);
        OutputStream out = response.getOutputStream();
        out.write(BYTE_ORDER_MARK);
        out.write(CSV.writer(COLUMNS.withHeader()).writeValueAsBytes(java.util.List.of()));
        cells.forEach(
                edition.id(),
                cell -> OpenDataRow.of(edition, cell)
                        .forEach(row -> write(out, CSV.writer(COLUMNS).writeValueAsBytes(row))));
    }

    void sendJson(Publication edition, HttpServletResponse response) throws IOException {
        response.setBufferSize(BUFFER);
        OutputStream out = response.getOutputStream();
        out.write("{\"edition\":".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.write(json.writeValueAsBytes(PublicEdition.of(edition)));
        out.write(",\"items\":[".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        AtomicBoolean more = new AtomicBoolean();
        cells.forEach(
                edition.id(),
                cell -> OpenDataRow.of(edition, cell).forEach(row -> {
                    if (more.getAndSet(true)) {
                        write(out, new byte[] {','});
                    }
                    write(out, json.writeValueAsBytes(row));
                }));
        out.write("]}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
