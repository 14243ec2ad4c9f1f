package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what would otherwise be accepted and then ignored or done wrongly: an error is better than a silent no. */
final class Refusals {
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private static final Set<String> TRANSACTIONS = Set.of("txnNumber", "startTransaction", "autocommit");
    private static final Set<String> IGNORED_BY_FIND =
            Set.of("let", "min", "max", "returnKey", "showRecordId", "tailable", "awaitData");
    private static final Set<String> KNOWN_TO_CREATE =
            Set.of("create", "capped", "autoIndexId", "writeConcern", "comment", "lsid", "$db", "$readPreference");

    private Refusals() {}

    static void check(String command, Document query) {
        refuseAny(TRANSACTIONS, query);
        refuseCollation(query);
        switch (command) {
            case "find" -> {
                refuseAny(IGNORED_BY_FIND, query);
                Projections.check(query.get("projection"));
            }
            case "findandmodify" -> {
                refuseAny(Set.of("let"), query);
                Projections.check(query.get("fields"));
                checkUpdate(query.get("update"));
            }
            case "insert" -> documents(query.get("documents")).forEach(FieldNames::check);
            case "update" ->
                documents(query.get("updates")).forEach(update -> {
                    refuseCollation(update);
                    checkUpdate(update.get("u"));
                });
            case "delete" -> documents(query.get("deletes")).forEach(Refusals::refuseCollation);
            case "aggregate" -> checkPipeline(query);
            case "create" -> refuseAllBut(KNOWN_TO_CREATE, query, "create");
            case "createindexes" -> documents(query.get("indexes")).forEach(IndexOptions::check);
            default -> {}
        }
    }

    private static void checkUpdate(@Nullable Object update) {
        if (update instanceof List) {
            throw unsupported("an update with a pipeline");
        } else if (update instanceof Document document) {
            FieldNames.checkUpdate(document);
        }
    }

    private static void checkPipeline(Document query) {
        refuseAny(Set.of("let", "explain"), query);
        List<Document> pipeline = Pipelines.of(query);
        if (!pipeline.isEmpty() && pipeline.getFirst().containsKey("$changeStream")) {
            throw unsupported("a change stream");
        }
    }

    private static void refuseCollation(Document query) {
        refuseAny(Set.of("collation"), query);
    }

    private static void refuseAny(Set<String> options, Document query) {
        options.stream().filter(query::containsKey).findFirst().ifPresent(option -> {
            throw unsupported("the option '" + option + "'");
        });
    }

    static void refuseAllBut(Set<String> known, Document options, String where) {
        options.keySet().stream()
                .filter(option -> !known.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw unsupported("the option '" + option + "' of " + where);
                });
    }

    private static List<Document> documents(@Nullable Object list) {
        return list instanceof List<?> documents
                ? documents.stream().map(Document.class::cast).toList()
                : List.of();
    }

    static MongoServerError unsupported(String what) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED, "CommandNotSupported", "the embedded store does not support " + what);
    }
}
