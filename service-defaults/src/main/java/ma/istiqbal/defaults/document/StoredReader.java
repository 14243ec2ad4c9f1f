package ma.istiqbal.defaults.document;

import java.time.Instant;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.io.ByteBufferBsonInput;
import org.jspecify.annotations.Nullable;

/** Reads a stored aggregate in one pass over the document's bytes. */
final class StoredReader<T> {

    private final Codec<T> codec;

    StoredReader(Codec<T> codec) {
        this.codec = codec;
    }

    Stored<T> read(RawBsonDocument document) {
        String id = null;
        long version = 0;
        long changes = 0;
        Instant created = Instant.EPOCH;
        Instant changed = Instant.EPOCH;
        T state = null;
        try (BsonReader reader = new BsonBinaryReader(new ByteBufferBsonInput(document.getByteBuffer()))) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (reader.readName()) {
                    case "_id" -> id = reader.readString();
                    case "version" -> version = reader.readInt64();
                    case "changes" -> changes = reader.readInt64();
                    case "createdAt" -> created = Instant.ofEpochMilli(reader.readDateTime());
                    case "changedAt" -> changed = Instant.ofEpochMilli(reader.readDateTime());
                    case "state" ->
                        state = codec.decode(reader, DecoderContext.builder().build());
                    default -> reader.skipValue();
                }
            }
            reader.readEndDocument();
        }
        return new Stored<>(present(id, "_id"), version, changes, created, changed, present(state, "state"));
    }

    private static <V> V present(@Nullable V value, String field) {
        if (value == null) {
            throw new IllegalStateException("a stored aggregate without " + field);
        }
        return value;
    }
}
