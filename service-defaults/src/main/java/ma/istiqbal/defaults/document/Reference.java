package ma.istiqbal.defaults.document;

import org.bson.codecs.pojo.annotations.BsonId;

/** One version of one aggregate. */
public record Reference(@BsonId String id, long version) {}
