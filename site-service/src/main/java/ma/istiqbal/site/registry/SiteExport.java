package ma.istiqbal.site.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.istiqbal.defaults.table.Spreadsheet;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;

/** A selection of sites, sent as a map or as a table; to whoever has it already, only that it has not changed. */
final class SiteExport {

    static final String MAP = "application/geo+json";
    static final String TABLE = Spreadsheet.TYPE;

    private static final byte[] BEGIN = ascii("{\"type\":\"FeatureCollection\",\"features\":[");
    private static final byte[] END = ascii("]}");

    /** The whole country is five megabytes: a few large writes cost less than hundreds of small ones. */
    private static final int BUFFER = 128 * 1024;

    private final List<EncodedSite> sites;
    private final String tag;

    SiteExport(List<EncodedSite> sites) {
        this.sites = sites;
        this.tag = tag(sites);
    }

    void sendMap(HttpServletRequest request, HttpServletResponse response, CacheControl cache) throws IOException {
        if (isNews(request, response, MAP, cache)) {
            OutputStream out = response.getOutputStream();
            out.write(BEGIN);
            boolean first = true;
            for (EncodedSite site : sites) {
                if (!first) {
                    out.write(',');
                }
                out.write(site.feature());
                first = false;
            }
            out.write(END);
        }
    }

    void sendTable(HttpServletRequest request, HttpServletResponse response, CacheControl cache) throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sites.csv\"");
        if (isNews(request, response, TABLE, cache)) {
            OutputStream out = response.getOutputStream();
            out.write(SiteCsv.header());
            for (EncodedSite site : sites) {
                out.write(site.row());
            }
        }
    }

    private boolean isNews(
            HttpServletRequest request, HttpServletResponse response, String contentType, CacheControl cache) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache.getHeaderValue());
        response.setContentType(contentType);
        response.setBufferSize(BUFFER);
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }

    private static String tag(List<EncodedSite> sites) {
        ByteBuffer versions = ByteBuffer.allocate(sites.stream()
                .mapToInt(site -> site.code().length() + Long.BYTES)
                .sum());
        sites.forEach(site -> versions.put(ascii(site.code())).putLong(site.version()));
        return "W/\"" + DigestUtils.md5DigestAsHex(versions.array()) + '"';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
