package ma.istiqbal.feedback.submission;

import java.time.Instant;
import org.bson.types.Binary;

/**
 * A sensitive answer on its way to the integrity store, readable with its key only.
 *
 * @param id under which they will be kept there; it does not lead back to the submission
 */
public record SealedAnswers(String id, Instant since, Binary content) {}
