package ma.istiqbal.feedback.integrity;

import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A sensitive answer where it belongs. Region and quarter are all that figures will ever be published by; the rest is
 * sealed.
 *
 * @param id what the seal is bound to; only who has the key could find the submission by it
 * @param region absent abroad
 * @param quarter first day of the quarter of the visit
 */
public record IntegrityAnswer(@BsonId String id, @Nullable String region, LocalDate quarter, Binary content) {}
