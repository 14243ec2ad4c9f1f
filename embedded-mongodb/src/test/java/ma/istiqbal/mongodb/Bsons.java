package ma.istiqbal.mongodb;

import com.mongodb.MongoClientSettings;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.io.BasicOutputBuffer;

/** From the driver's documents to the server's, over the wire format. */
final class Bsons {
    private static final DocumentCodec CODEC = new DocumentCodec(CodecRegistries.withUuidRepresentation(
            MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD));

    private Bsons() {}

    static de.bwaldvogel.mongo.bson.Document toServer(Document document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(buffer.toByteArray()));
        }
    }
}
