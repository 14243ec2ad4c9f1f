package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keeps documents as BSON. */
final class BsonDocumentType extends BasicDataType<Document> {
    static final BsonDocumentType INSTANCE = new BsonDocumentType();

    private static final int OBJECT_BYTES = 48;

    private BsonDocumentType() {}

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        buffer.put(bson.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        ByteBuf bson = Unpooled.wrappedBuffer(buffer);
        Document document = BsonDecoder.decodeBson(bson);
        buffer.position(buffer.position() + bson.readerIndex());
        return document;
    }

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    /** A rough estimate, by which the MVStore fills its cache and its pages. */
    static int memory(@Nullable Object value) {
        int bytes = OBJECT_BYTES;
        if (value instanceof String string) {
            bytes += string.length();
        } else if (value instanceof Document document) {
            for (Object field : document.values()) {
                bytes += OBJECT_BYTES + memory(field);
            }
        } else if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                bytes += memory(element);
            }
        }
        return bytes;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
