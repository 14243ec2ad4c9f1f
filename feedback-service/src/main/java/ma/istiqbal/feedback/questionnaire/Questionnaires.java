package ma.istiqbal.feedback.questionnaire;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Comparator;
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
import org.springframework.stereotype.Repository;

/** All versions of all questionnaires. */
@Repository
public class Questionnaires {

    static final Sorting SORTING = Sorting.by("id", "_id").and("createdAt", "createdAt");

    private static final AggregateType<Questionnaire> TYPE =
            AggregateType.open("questionnaire", "questionnaires", Questionnaire.class, Questionnaire::id);

    private final Documents<Questionnaire> documents;
    private final LoadingCache<String, Questionnaire> newest =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::readNewest);

    private final LoadingCache<String, Optional<Questionnaire>> published = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(this::readPublished);

    Questionnaires(DocumentStore store) {
        documents = store.documents(TYPE);
    }

    /** The newest published version of the core questionnaire; known for a minute without a read. */
    public Questionnaire core() {
        return newest.get(Questionnaire.CORE);
    }

    /** A version of the core questionnaire that citizens have been asked; known for a minute without a read. */
    public Optional<Questionnaire> core(String id) {
        return published.get(id).filter(version -> version.code().equals(Questionnaire.CORE));
    }

    private Questionnaire readNewest(String code) {
        return documents
                .findAll(and(eq("state.code", code), eq("state.status", Questionnaire.Status.PUBLISHED.name())))
                .stream()
                .map(Stored::state)
                .max(Comparator.comparingInt(Questionnaire::version))
                .orElseThrow(() -> new QuestionnaireNotFound(code));
    }

    private Optional<Questionnaire> readPublished(String id) {
        return documents.find(id).map(Stored::state).filter(Questionnaire::wasPublished);
    }

    Stored<Questionnaire> get(String id) {
        return documents.find(id).orElseThrow(() -> new QuestionnaireNotFound(id));
    }

    Page<Stored<Questionnaire>> page(PageRequest page) {
        return documents.page(new BsonDocument(), new Scope.Everything(), page);
    }

    /** Adds a version, unless it is there. */
    boolean add(Questionnaire version, Change change) {
        if (documents.find(version.id()).isPresent()) {
            return false;
        }
        try {
            documents.insert(version, change);
            return true;
        } catch (DuplicateKey anotherInstanceWasFaster) {
            return false;
        }
    }
}
