package ma.istiqbal.feedback.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import ma.istiqbal.defaults.table.Spreadsheet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An edition as a file, written area by area as it is read. */
@Component
class OpenDataFile {

    static final String TABLE = Spreadsheet.TYPE;

    private static final int BUFFER = 64 * 1024;
    private static final Spreadsheet<OpenDataRow> ROWS = new Spreadsheet<>(OpenDataRow.class);

    private final PublishedCells cells;
    private final JsonMapper json;

    OpenDataFile(PublishedCells cells, JsonMapper json) {
        this.cells = cells;
        this.json = json;
    }

    /** Names of the columns, as the file's first line has them. */
    static Stream<String> columns() {
        return ROWS.columns().stream();
    }

    void sendTable(Publication edition, HttpServletResponse response) throws IOException {
        response.setBufferSize(BUFFER);
        OutputStream out = response.getOutputStream();
        out.write(ROWS.header());
        cells.forEach(edition, cell -> OpenDataRow.of(edition, cell).forEach(row -> write(out, ROWS.row(row))));
    }

    void sendJson(Publication edition, HttpServletResponse response) throws IOException {
        response.setBufferSize(BUFFER);
        OutputStream out = response.getOutputStream();
        out.write("{\"edition\":".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.write(json.writeValueAsBytes(PublicEdition.of(edition)));
        out.write(",\"items\":[".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        AtomicBoolean more = new AtomicBoolean();
        cells.forEach(
                edition,
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
