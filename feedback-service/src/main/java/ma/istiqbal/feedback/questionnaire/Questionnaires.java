package ma.istiqbal.feedback.questionnaire;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All versions of all questionnaires. */
@Repository
public class Questionnaires {

    static final Sorting SORTING =
            Sorting.by("id", "_id").and("createdAt", "createdAt").and("changedAt", "changedAt");

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final AggregateType<Questionnaire> TYPE = AggregateType.open(
                    "questionnaire", "questionnaires", Questionnaire.class, Questionnaire::id)
            .withSubjectsIn("editors");

    private final Documents<Questionnaire> documents;
    private final LoadingCache<String, Questionnaire> asked =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build(this::readAsked);
    private final LoadingCache<String, Optional<Questionnaire>> published =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(FRESH).build(this::readPublished);

    Questionnaires(DocumentStore store) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        SORTING.index(collection);
        SORTING.indexWithin(collection, "state.code");
    }

    /** The newest published version of the core questionnaire; known for a minute without a read. */
    public Questionnaire core() {
        return asked.get(Questionnaire.CORE);
    }

    /** A version of the core questionnaire that citizens have been asked; known for a minute without a read. */
    public Optional<Questionnaire> core(String id) {
        return published.get(id).filter(Questionnaire::isCore);
    }

    /**
     * What a device shows.
     *
     * @param id of a version that citizens have been asked; the newest when absent
     */
    public Questionnaire shown(@Nullable String id) {
        return id == null ? core() : core(id).orElseThrow(() -> new QuestionnaireNotFound(id));
    }

    private Questionnaire readAsked(String code) {
        return newest(and(eq("state.code", code), eq("state.state", QuestionnaireState.PUBLISHED.name())))
                .orElseThrow(() -> new QuestionnaireNotFound(code));
    }

    private Optional<Questionnaire> readPublished(String id) {
        return find(id).filter(Questionnaire::wasPublished);
    }

    Optional<Questionnaire> find(String id) {
        return documents.find(id).map(Stored::state);
    }

    Stored<Questionnaire> get(String id) {
        return documents.find(id).orElseThrow(() -> new QuestionnaireNotFound(id));
    }

    /** The newest version, in whatever state. */
    Optional<Questionnaire> newest(String code) {
        return newest(eq("state.code", code));
    }

    private Optional<Questionnaire> newest(Bson filter) {
        return documents.findAll(filter).stream()
                .map(Stored::state)
                .max(Comparator.comparingInt(Questionnaire::version));
    }

    /** All other versions whose questions have a meaning already, or are about to. */
    List<Questionnaire> others(Questionnaire questionnaire) {
        List<String> beyondDraft = List.of(
                QuestionnaireState.IN_REVIEW.name(),
                QuestionnaireState.PUBLISHED.name(),
                QuestionnaireState.RETIRED.name());
        return documents.findAll(and(in("state.state", beyondDraft), ne("_id", questionnaire.id()))).stream()
                .map(Stored::state)
                .toList();
    }

    boolean hasNewerPublished(Questionnaire questionnaire) {
        return documents.count(and(
                        eq("state.code", questionnaire.code()),
                        eq("state.state", QuestionnaireState.PUBLISHED.name()),
                        gt("state.version", questionnaire.version())))
                > 0;
    }

    Page<Stored<Questionnaire>> page(@Nullable String code, @Nullable QuestionnaireState state, PageRequest page) {
        List<Bson> conditions = new ArrayList<>(List.of(new BsonDocument()));
        if (code != null) {
            conditions.add(eq("state.code", code));
        }
        if (state != null) {
            conditions.add(eq("state.state", state.name()));
        }
        return documents.page(and(conditions), new Scope.Everything(), page);
    }

    long count(QuestionnaireState state) {
        return documents.count(eq("state.state", state.name()));
    }

    /** What the same request, tried again, has inserted before. */
    Optional<Stored<Questionnaire>> insertedBefore() {
        return documents.insertedBefore();
    }

    /** @throws DuplicateKey when the version exists */
    Stored<Questionnaire> insert(Questionnaire version, Change change) {
        return documents.insert(version, change);
    }

    Stored<Questionnaire> replace(Stored<Questionnaire> before, Questionnaire after, Change change) {
        Stored<Questionnaire> replaced = documents.replace(before, after, change);
        asked.invalidateAll();
        published.invalidateAll();
        return replaced;
    }

    void recordRefusal(Stored<Questionnaire> version, Change attempt) {
        documents.recordRefusal(version, attempt);
    }
}
