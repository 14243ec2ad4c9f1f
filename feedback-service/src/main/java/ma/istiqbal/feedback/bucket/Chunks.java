package ma.istiqbal.feedback.bucket;

import java.util.ArrayList;
import java.util.List;

/** Parts of a list, each short enough for one read. */
final class Chunks {

    private Chunks() {}

    static <T> List<List<T>> of(List<T> all, int most) {
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += most) {
            chunks.add(all.subList(start, Math.min(start + most, all.size())));
        }
        return chunks;
    }
}
