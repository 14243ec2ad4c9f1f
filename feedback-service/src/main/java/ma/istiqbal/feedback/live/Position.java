package ma.istiqbal.feedback.live;

import java.time.Instant;
import java.util.Comparator;
import ma.istiqbal.defaults.paging.Tail;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * A place in the order of all events.
 *
 * @param at when the row changed, in whole milliseconds
 * @param id of the row
 */
record Position(Instant at, Source source, String id) implements Comparable<Position> {

    /** Where events come from; feedback of a moment is told before figures of the same. */
    enum Source {
        FEEDBACK,
        FIGURES
    }

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::at).thenComparing(Position::source).thenComparing(Position::id);

    /** After everything that happened until then. */
    static Position endOf(Instant moment) {
        return new Position(Instant.ofEpochMilli(moment.toEpochMilli()), Source.FIGURES, Tail.AFTER_ALL);
    }

    /** The greatest id that a source has told of the position's own moment. */
    String lastIdOf(Source other) {
        return switch (Integer.signum(other.compareTo(source))) {
            case -1 -> Tail.AFTER_ALL;
            case 0 -> id;
            default -> "";
        };
    }

    BsonDocument toBson() {
        return new BsonDocument("at", new BsonDateTime(at.toEpochMilli()))
                .append("source", new BsonString(source.name()))
                .append("id", new BsonString(id));
    }

    static Position of(BsonDocument bson) {
        return new Position(
                Instant.ofEpochMilli(bson.getDateTime("at").getValue()),
                Source.valueOf(bson.getString("source").getValue()),
                bson.getString("id").getValue());
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
