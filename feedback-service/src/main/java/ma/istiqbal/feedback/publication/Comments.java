package ma.istiqbal.feedback.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All comments on all editions: an administration reads its own, the programme reads all. */
@Repository
class Comments {

    private static final int MOST = 20;
    private static final Sorting BY_TIME = Sorting.by("createdAt", "createdAt");

    private static final AggregateType<Comment> TYPE = AggregateType.open(
                    "publication-comment", "publicationComments", Comment.class, Comment::id)
            .ownedBy("partner", null);

    private final Documents<Comment> documents;

    Comments(DocumentStore store) {
        documents = store.documents(TYPE);
        BY_TIME.indexWithin(store.database().getCollection(TYPE.collection()), "state.publication");
    }

    /** Adds what a partner's manager says. */
    Stored<Comment> add(Publication publication, String partner, String text, Caller caller) {
        return documents.insertedBefore().orElseGet(() -> addNext(publication, partner, text, caller));
    }

    private Stored<Comment> addNext(Publication publication, String partner, String text, Caller caller) {
        if (publication.state() != PublicationState.PREPARED) {
            throw new CommentsClosed(publication.id());
        }
        long said = documents.count(and(eq("state.publication", publication.id()), eq("state.partner", partner)));
        for (int number = (int) said + 1; number <= MOST; number++) {
            try {
                Comment comment = new Comment(publication.id(), partner, number, text);
                return documents.insert(comment, Change.by(caller, "made"));
            } catch (DuplicateKey atTheSameTime) {
                // the next number is free, or the one after it
            }
        }
        throw new TooManyComments(String.valueOf(MOST));
    }

    Page<Stored<Comment>> page(String publication, Scope scope, @Nullable Integer limit, @Nullable String cursor) {
        return documents.page(
                eq("state.publication", publication), scope, PageRequest.of(limit, cursor, null, null, null, BY_TIME));
    }
}
