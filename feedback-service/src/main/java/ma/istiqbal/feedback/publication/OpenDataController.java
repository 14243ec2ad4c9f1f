package ma.istiqbal.feedback.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@RequestMapping("/public/v1/open-data")
@Tag(name = "Open data", description = "All public figures as files, under ODbL")
class OpenDataController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final PublicResults results;
    private final OpenDataFile file;
    private final OpenDataDictionary dictionary;

    OpenDataController(PublicResults results, OpenDataFile file, OpenDataDictionary dictionary) {
        this.results = results;
        this.file = file;
        this.dictionary = dictionary;
    }

    @Operation(
            summary = "All files",
            description = "Every edition that was ever public, the newest first; of one that was retracted, when and "
                    + "why instead of its files. An edition never changes: a correction is a later one.")
    @GetMapping
    @PermitAll
    ResponseEntity<Files> files() {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(new Files(
                        Catalogue.LICENCE,
                        results.editions().stream()
                                .map(edition -> new Edition(
                                        PublicEdition.of(edition),
                                        edition.isPublic()
                                                ? List.of(path(edition, "figures.csv"), path(edition, "figures.json"))
                                                : List.of()))
                                .toList()));
    }

    private static String path(Publication edition, String name) {
        return "/public/v1/open-data/" + edition.id() + "/" + name;
    }

    @Operation(
            summary = "The dictionary",
            description = "Every column, status and level in Arabic, French and English, and every formula in every "
                    + "version.")
    @GetMapping("/dictionary")
    @PermitAll
    ResponseEntity<Dictionary> dictionary() {
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(dictionary.all());
    }

    @Operation(
            summary = "The catalogue",
            description = "DCAT-AP as JSON-LD, for portals that harvest; addresses are relative to its own.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/ld+json", schema = @Schema(implementation = Object.class)))
    @GetMapping(value = "/catalogue", produces = "application/ld+json")
    @PermitAll
    ResponseEntity<Map<String, Object>> catalogue() {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(Catalogue.of(results.editions().stream()
                        .filter(Publication::isPublic)
                        .toList()));
    }

    @Operation(
            summary = "An edition as a table",
            description = "CSV in UTF-8 with BOM, one row for each figure of each area; suppressed ones are marked.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = OpenDataFile.TABLE, schema = @Schema(type = "string")))
    @GetMapping(value = "/{id}/figures.csv", produces = OpenDataFile.TABLE)
    @PermitAll
    void table(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Publication edition = results.byId(id);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"istiqbal-" + edition.id() + ".csv\"");
        if (isNews(edition, request, response, OpenDataFile.TABLE)) {
            file.sendTable(edition, response);
        }
    }

    @Operation(summary = "An edition as JSON", description = "The same rows as the table.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Rows.class)))
    @GetMapping(value = "/{id}/figures.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @PermitAll
    void rows(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Publication edition = results.byId(id);
        if (isNews(edition, request, response, MediaType.APPLICATION_JSON_VALUE)) {
            file.sendJson(edition, response);
        }
    }

    private static boolean isNews(
            Publication edition, HttpServletRequest request, HttpServletResponse response, String contentType) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE.getHeaderValue());
        response.setContentType(contentType);
        String tag = Objects.requireNonNull(edition.contents()).hash();
        return !new ServletWebRequest(request, response).checkNotModified("\"" + edition.id() + "-" + tag + "\"");
    }

    @Schema(name = "OpenDataFiles")
    record Files(String licence, List<Edition> items) {}

    @Schema(name = "OpenDataEdition")
    record Edition(
            PublicEdition edition,
            @Schema(description = "Paths of the files") List<String> files) {}

    @Schema(name = "OpenDataRows")
    record Rows(PublicEdition edition, List<OpenDataRow> items) {}
}
