package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Counts what was stored; the library answers with the size of the batch, whatever went wrong. */
final class InsertReply {
    private InsertReply() {}

    static Document counted(Document command, Document reply) {
        if (reply.get("writeErrors") instanceof List<?> errors && command.get("documents") instanceof List<?> batch) {
            boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
            Object firstError = ((Document) errors.getFirst()).get("index");
            reply.put("n", ordered ? firstError : Integer.valueOf(batch.size() - errors.size()));
        }
        return reply;
    }
}
