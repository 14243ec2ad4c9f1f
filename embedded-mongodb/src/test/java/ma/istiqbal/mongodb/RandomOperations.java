package ma.istiqbal.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Documents, filters and writes over few fields and few values, so that they meet often. */
final class RandomOperations {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> FIELDS = List.of("_id", "a", "c", "p.q", "tags", "list.x", "u", "s");
    private static final List<List<String>> ORDERS = List.of(
            List.of(), List.of("s"), List.of("c"), List.of("c", "s"), List.of("s", "c"), List.of("tags"), List.of("u"));
    private static final List<String> RANGES = List.of("$gt", "$gte", "$lt", "$lte");

    private final Random random;
    private int nextId;

    RandomOperations(long seed) {
        random = new Random(seed);
    }

    private Object value() {
        int n = random.nextInt(12);
        return switch (random.nextInt(12)) {
            case 0 -> (long) n;
            case 1 -> (double) n;
            case 2 -> n + 0.5;
            case 3 -> new Decimal128(n);
            case 4 -> "s" + n;
            case 5 -> Date.from(START.plusSeconds(n));
            case 6 -> new UUID(n % 2 == 0 ? -1L : 1L, n);
            case 7 -> new ObjectId(n, n);
            case 8 -> n % 2 == 0;
            case 9 -> new Document("k", n);
            default -> n;
        };
    }

    private Object perhaps(Object value) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> List.of(value, value());
            case 2 -> List.of();
            default -> value;
        };
    }

    private Document document() {
        Document document = new Document("_id", nextId++ % 300);
        if (random.nextInt(4) > 0) {
            document.append("a", perhaps(value()));
        }
        if (random.nextInt(4) > 0) {
            document.append("c", value());
        }
        if (random.nextInt(3) > 0) {
            document.append("p", new Document("q", perhaps(value())));
        }
        if (random.nextInt(3) > 0) {
            document.append("tags", List.of(value(), value()));
        }
        if (random.nextInt(3) > 0 && !(document.get("a") instanceof List)) {
            document.append("list", List.of(new Document("x", value()), new Document("x", value()), new Document()));
        }
        switch (random.nextInt(6)) {
            case 0 -> document.append("s", null);
            case 1 -> document.append("s", "s" + random.nextInt(4));
            case 2, 3, 4 -> document.append("s", random.nextInt(6));
            default -> {}
        }
        if (random.nextInt(3) == 0) {
            document.append("u", random.nextInt(1_000));
        }
        return document;
    }

    Document filter() {
        Document filter = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            filter.append(FIELDS.get(random.nextInt(FIELDS.size())), condition());
        }
        if (random.nextInt(6) == 0) {
            return new Document("$and", List.of(filter, new Document("a", condition())));
        }
        return filter;
    }

    /** An order without ties, in which nothing is left to chance; mostly one that an index may have. */
    Document order() {
        int direction = random.nextBoolean() ? 1 : -1;
        Document order = new Document();
        for (String field : ORDERS.get(random.nextInt(ORDERS.size()))) {
            order.append(field, random.nextInt(20) == 0 ? -direction : direction);
        }
        return order.append("_id", direction);
    }

    /** How many to leave out, then how many to show. */
    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private Object condition() {
        return switch (random.nextInt(10)) {
            case 0 -> new Document("$in", List.of(value(), value(), value()));
            case 1 -> new Document("$eq", value());
            case 2, 3 ->
                new Document(RANGES.get(random.nextInt(2)), random.nextInt(12))
                        .append(RANGES.get(2 + random.nextInt(2)), random.nextInt(12));
            case 4 -> new Document(RANGES.get(random.nextInt(4)), scalar());
            case 5 -> random.nextBoolean() ? new Document("$ne", scalar()) : null;
            case 6 -> new Document("$exists", random.nextBoolean());
            default -> value();
        };
    }

    private Object scalar() {
        Object value = value();
        return value instanceof Document ? 3 : value;
    }

    /** Answers what there is to compare, and must not depend on which of several documents comes first. */
    Function<MongoCollection<Document>, Object> operation(Document filter) {
        Document document = document();
        Document byId = new Document("_id", random.nextInt(300));
        Object value = value();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> things -> things.insertOne(document).getInsertedId();
            case 3 ->
                things -> things.replaceOne(byId, without(document, "_id")).getModifiedCount();
            case 4 ->
                things -> things.updateOne(byId, new Document("$set", new Document("a", value)))
                        .getModifiedCount();
            case 5 ->
                things -> things.updateOne(byId, new Document("$push", new Document("tags", value)))
                        .getMatchedCount();
            case 6 ->
                things -> things.updateMany(filter, new Document("$set", new Document("c", value)))
                        .getMatchedCount();
            case 7 -> things -> random(filter) ? things.deleteMany(filter).getDeletedCount() : 0L;
            case 8 ->
                things -> things.find(filter)
                        .map(d -> d.get("_id") + "=" + d.get("a"))
                        .into(new java.util.TreeSet<>());
            default ->
                things -> things.find(filter).sort(Sorts.ascending("_id")).into(new ArrayList<>());
        };
    }

    /** Few deletions, or nothing would be left to look for. */
    private static boolean random(Document filter) {
        return filter.hashCode() % 4 == 0;
    }

    private static Document without(Document document, String field) {
        Document less = new Document(document);
        less.remove(field);
        return less;
    }
}
