package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be told of an aggregation from its stages. */
final class Pipelines {
    // $addFields and $graphLookup, to name two others, write into the documents that they are given.
    private static final Set<String> STAGES_THAT_ONLY_READ =
            Set.of("$match", "$group", "$sort", "$skip", "$limit", "$count", "$project", "$unwind", "$sortByCount");

    private static final String UNION = "$unionWith";

    private Pipelines() {}

    static List<Document> of(Document command) {
        return Aggregation.parse(command.get("pipeline"));
    }

    /** Another collection, or what a pipeline makes of it. */
    record Union(String collection, List<Document> pipeline) {}

    static boolean isUnion(Document stage) {
        return stage.containsKey(UNION);
    }

    static Union union(Document stage) {
        Object union = stage.get(UNION);
        if (union instanceof String collection) {
            return new Union(collection, List.of());
        }
        if (union instanceof Document parts && parts.get("coll") instanceof String collection) {
            Refusals.refuseAllBut(Set.of("coll", "pipeline"), parts, UNION);
            if (!parts.containsKey("pipeline")) {
                return new Union(collection, List.of());
            }
            if (write(parts)) {
                throw Refusals.unsupported("a write in " + UNION);
            }
            return new Union(collection, of(parts));
        }
        throw Refusals.unsupported(UNION + " without a collection");
    }

    /** The stages before the first $unionWith, and each of these with the stages after it. */
    static List<List<Document>> partedAtUnions(List<Document> pipeline) {
        List<List<Document>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (Document stage : pipeline) {
            if (isUnion(stage)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(stage);
        }
        return parts;
    }

    static boolean write(Document command) {
        return of(command).stream().anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"));
    }

    static boolean leaveDocumentsAlone(List<Document> pipeline) {
        return pipeline.stream()
                .allMatch(stage -> isUnion(stage)
                        ? leaveDocumentsAlone(union(stage).pipeline())
                        : STAGES_THAT_ONLY_READ.containsAll(stage.keySet()));
    }

    /** The filter of a leading $match, which an index can serve; empty if the pipeline starts otherwise. */
    static Document leadingFilter(List<Document> pipeline) {
        return !pipeline.isEmpty() && pipeline.getFirst().get("$match") instanceof Document filter
                ? filter
                : new Document();
    }
}
