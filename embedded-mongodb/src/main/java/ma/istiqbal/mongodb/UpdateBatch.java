package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs the updates of one command one by one, so that an ordered batch ends at its first error. */
final class UpdateBatch {
    private final Document command;
    private final UnaryOperator<Document> answer;
    private final boolean ordered;
    private final List<Object> upserted = new ArrayList<>();
    private final List<Object> errors = new ArrayList<>();
    private int matched;
    private int modified;

    UpdateBatch(Document command, UnaryOperator<Document> answer) {
        this.command = command;
        this.answer = answer;
        this.ordered = !Boolean.FALSE.equals(command.get("ordered"));
    }

    Document run() {
        List<?> updates = command.get("updates") instanceof List<?> list ? list : List.of();
        for (int i = 0; i < updates.size() && !(ordered && !errors.isEmpty()); i++) {
            Document one = command.clone().append("updates", List.of(updates.get(i)));
            add(answer.apply(one), i);
        }
        return reply();
    }

    private void add(Document reply, int index) {
        matched += count(reply.get("n"));
        modified += count(reply.get("nModified"));
        collect(reply.get("upserted"), index, upserted);
        collect(reply.get("writeErrors"), index, errors);
    }

    private static int count(@Nullable Object number) {
        return number instanceof Integer n ? n : 0;
    }

    private static void collect(@Nullable Object entries, int index, List<Object> into) {
        if (entries instanceof Iterable<?> list) {
            list.forEach(entry -> into.add(((Document) entry).append("index", index)));
        }
    }

    private Document reply() {
        Document reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.put("writeErrors", errors);
        }
        return reply.append("ok", 1.0);
    }
}
