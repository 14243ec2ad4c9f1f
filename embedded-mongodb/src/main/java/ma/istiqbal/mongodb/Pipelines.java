package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/** What can be told of an aggregation from its stages. */
final class Pipelines {
    // $addFields and $graphLookup, to name two others, write into the documents that they are given.
    private static final Set<String> STAGES_THAT_ONLY_READ =
            Set.of("$match", "$group", "$sort", "$skip", "$limit", "$count", "$project", "$unwind", "$sortByCount");

    private Pipelines() {}

    static List<Document> of(Document command) {
        return Aggregation.parse(command.get("pipeline"));
    }

    static boolean write(Document command) {
        return of(command).stream().anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"));
    }

    static boolean leaveDocumentsAlone(List<Document> pipeline) {
        return pipeline.stream().allMatch(stage -> STAGES_THAT_ONLY_READ.containsAll(stage.keySet()));
    }

    /** The filter of a leading $match, which an index can serve; empty if the pipeline starts otherwise. */
    static Document leadingFilter(List<Document> pipeline) {
        return !pipeline.isEmpty() && pipeline.getFirst().get("$match") instanceof Document filter
                ? filter
                : new Document();
    }
}
