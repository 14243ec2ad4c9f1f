package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One part of an index that has all matches of a query in the order that it asks for. */
record OrderedCandidates(CandidateIndex index, KeyRange range, int precision, boolean descending) {

    Iterator<Object> positions() {
        return index.positions(range, descending);
    }

    /**
     * The first matches, unless it is less work to look at all of the rivals, such as few candidates of a rare kind: then
     * nothing, after as many documents as there are rivals. So neither way costs more than twice the better one.
     *
     * @param rivals the candidates that would have to be sorted; null stands for all documents
     */
    Optional<List<Document>> first(
            long wanted,
            Function<Object, @Nullable Document> documents,
            Predicate<Document> filter,
            @Nullable Iterator<Object> rivals) {
        List<Document> found = new ArrayList<>();
        Iterator<Object> positions = positions();
        while (found.size() < wanted && positions.hasNext()) {
            if (rivals != null) {
                if (!rivals.hasNext()) {
                    return Optional.empty();
                }
                rivals.next();
            }
            Document document = documents.apply(positions.next());
            if (document != null && filter.test(document)) {
                found.add(document);
            }
        }
        return Optional.of(found);
    }
}
