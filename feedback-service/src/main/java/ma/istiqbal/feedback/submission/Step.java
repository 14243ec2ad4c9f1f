package ma.istiqbal.feedback.submission;

/**
 * One of the requests by which a visit's answers were completed.
 *
 * @param key digest of the caller's key
 * @param request keyed digest of what was sent
 */
public record Step(String key, String request) {}
