package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keeps keys as BSON, in the order of their values. */
final class BsonKeyType extends BasicDataType<Object> {
    static final BsonKeyType INSTANCE = new BsonKeyType();

    private static final String FIELD = "";

    private BsonKeyType() {}

    @Override
    public int compare(Object a, Object b) {
        return ValueOrder.INSTANCE.compare(a, b);
    }

    @Override
    public void write(WriteBuffer buffer, Object key) {
        BsonDocumentType.INSTANCE.write(buffer, new Document(FIELD, key instanceof Missing ? null : key));
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return Missing.ofNullable(BsonDocumentType.INSTANCE.read(buffer).get(FIELD));
    }

    @Override
    public int getMemory(Object key) {
        return BsonDocumentType.memory(key);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
