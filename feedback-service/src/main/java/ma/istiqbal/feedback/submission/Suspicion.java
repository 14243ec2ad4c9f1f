package ma.istiqbal.feedback.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import ma.istiqbal.feedback.cipher.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notices what looks like a machine or an advertisement. It waits for a human and counts meanwhile: it is never refused,
 * since a citizen may look like this too. Of texts only keyed digests are remembered, some thousands for a minute.
 */
@Component
class Suspicion {

    static final int MOST_EQUAL = 2;
    static final Duration FASTEST = Duration.ofSeconds(3);

    private static final int TEXTS = 20_000;
    private static final int DIGEST_LENGTH = 26;
    private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|<a\\s");
    private static final Pattern BESIDE_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final TextKeeper texts;
    private final Cache<String, Set<String>> saying = Caffeine.newBuilder()
            .maximumSize(TEXTS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Suspicion(TextKeeper texts) {
        this.texts = texts;
    }

    static boolean advertises(@Nullable String text) {
        return text != null && LINK.matcher(text).find();
    }

    /** Nobody reads a form and answers it so fast. */
    static boolean tooFast(@Nullable Instant openedAt, Instant now) {
        return openedAt != null && Duration.between(openedAt, now).compareTo(FASTEST) < 0;
    }

    /** Whether this point has heard these words too often in the last minute; the same submission again is no second. */
    boolean repeated(@Nullable String text, String point, String submission) {
        if (text == null) {
            return false;
        }
        String words = BESIDE_WORDS.matcher(text).replaceAll(" ").strip();
        String digest = Base32.of(texts.digest("text\n" + point + "\n" + words), DIGEST_LENGTH);
        Set<String> all = saying.asMap().compute(digest, (same, known) -> with(submission, known));
        return all.size() > MOST_EQUAL;
    }

    /** One more than may be is as good as a thousand. */
    private static Set<String> with(String submission, @Nullable Set<String> known) {
        Set<String> all = known == null ? new HashSet<>() : known;
        if (all.contains(submission) || all.size() > MOST_EQUAL) {
            return all;
        }
        Set<String> more = new HashSet<>(all);
        more.add(submission);
        return Set.copyOf(more);
    }
}
