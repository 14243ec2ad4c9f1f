package ma.istiqbal.note;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SITES_READ;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeFeed;
import ma.istiqbal.defaults.change.ChangeFeed.EventPage;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({PROGRAMME_STAFF, PARTNER_MANAGER, SITES_READ})
class NoteController {

    private static final Sorting SORTING = Sorting.by("code", "_id").and("stars", "state.stars");

    private final Documents<Note> notes;
    private final ChangeFeed changes;

    NoteController(DocumentStore store, ChangeFeed changes) {
        this.changes = changes;
        notes = store.documents(AggregateType.open("note", "notes", Note.class, Note::code)
                .ownedBy("partner", null)
                .withSubjectsIn("editors", "marks.subject")
                .searchedBy(Note::text));
    }

    @GetMapping("/api/v1/notes")
    ResponseEntity<Page<Note>> list(@Valid @ModelAttribute NoteQuery query, @AuthenticationPrincipal Caller caller) {
        PageRequest page = PageRequest.of(query.limit(), query.cursor(), query.sort(), null, query.q(), SORTING);
        return notes.page(new BsonDocument(), caller.scope(), page)
                .map(Stored::state)
                .asResponse();
    }

    @PostMapping("/api/v1/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed(PROGRAMME_STAFF)
    ResponseEntity<Note> add(@RequestBody WriteNote body, @AuthenticationPrincipal Caller caller) {
        Note note = Note.written(body.code(), body.partner(), body.text(), body.stars(), body.tags(), caller.subject());
        Stored<Note> added = notes.insert(note, Change.by(caller, "written"));
        return Representation.created("/api/v1/notes/" + note.code(), added, Stored::state);
    }

    @GetMapping("/api/v1/notes/{code}")
    ResponseEntity<Note> one(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return Representation.of(get(code, caller), Stored::state);
    }

    @PutMapping("/api/v1/notes/{code}")
    @RolesAllowed({PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<Note> change(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody ChangeNote body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Note> before = expected.of(get(code, caller));
        Note after = before.state().with(body.text(), body.stars(), caller.subject());
        return Representation.of(notes.replace(before, after, Change.by(caller, "changed")), Stored::state);
    }

    /** Under a code that nobody knows before. */
    @PostMapping("/api/v1/notes/{code}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed(PROGRAMME_STAFF)
    ResponseEntity<Note> copy(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        Note copy = get(code, caller).state().as(code + "-" + UUID.randomUUID());
        Stored<Note> added = notes.insert(copy, Change.by(caller, "copied"));
        return Representation.created("/api/v1/notes/" + added.id(), added, Stored::state);
    }

    /** On whatever version there is. */
    @PostMapping("/api/v1/notes/{code}/stars")
    @RolesAllowed(PROGRAMME_STAFF)
    ResponseEntity<Note> star(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        Stored<Note> before = get(code, caller);
        Note after = before.state().with(before.state().text(), before.state().stars() + 1, caller.subject());
        return Representation.of(notes.replace(before, after, Change.by(caller, "starred")), Stored::state);
    }

    @PostMapping("/api/v1/notes/{code}/refusals")
    @RolesAllowed(PROGRAMME_STAFF)
    ResponseEntity<Note> refuse(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        notes.recordRefusal(get(code, caller), Change.by(caller, "refused"));
        throw new InvalidRequest(Violation.at("/code", "REQUIRED"));
    }

    @GetMapping("/api/v1/notes/{code}/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, AUDITOR, PARTNER_MANAGER})
    EventPage history(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        get(code, caller);
        return changes.historyOf("note", code, 0, 100, caller);
    }

    @PostMapping("/public/v1/jobs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PermitAll
    ResponseEntity<Void> begin() {
        return ResponseEntity.accepted()
                .location(URI.create("/public/v1/jobs/1"))
                .build();
    }

    @DeleteMapping("/public/v1/jobs/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PermitAll
    void forget(@PathVariable int number) {
        // There is nothing to forget: the test looks at the status.
    }

    @GetMapping("/public/v1/failure")
    @PermitAll
    String fail() {
        throw new IllegalStateException("secret database word");
    }

    private Stored<Note> get(String code, Caller caller) {
        return notes.find(code, caller.scope())
                .orElseThrow(() -> new InvalidRequest(Violation.at("?code", "REQUIRED")));
    }

    record NoteQuery(
            @Nullable @Min(1) @Max(200) Integer limit,
            @Nullable String cursor,
            @Nullable String sort,
            @Nullable @Size(min = 1) String q,
            @Nullable LocalDate on) {}

    record WriteNote(
            @NotNull String code,
            @NotNull String partner,
            @Text(max = 20) String text,
            @NotNull @Min(1) @Max(5) Integer stars,
            @NotNull List<@NotNull String> tags,
            @Nullable LocalDate day,
            @Nullable Instant moment) {}

    record ChangeNote(
            @Text(max = 20) String text,
            @NotNull @Min(1) @Max(5) Integer stars) {}
}
