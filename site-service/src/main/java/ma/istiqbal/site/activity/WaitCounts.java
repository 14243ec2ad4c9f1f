package ma.istiqbal.site.activity;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sum of buckets, from which every figure follows exactly.
 *
 * @param n visits, of who left included
 * @param promised visits on days and at points where a wait was announced, of who left included
 * @param kept those of them that were served within it
 * @param served by begun minutes of their wait; {@link WaitBucket#BEYOND} stands for all longer waits
 */
record WaitCounts(long n, long abandoned, long promised, long kept, SortedMap<Integer, Long> served) {

    static WaitCounts of(Collection<WaitBucket> buckets) {
        SortedMap<Integer, Long> served = new TreeMap<>();
        long n = 0;
        long abandoned = 0;
        long promised = 0;
        long kept = 0;
        for (WaitBucket bucket : buckets) {
            n += bucket.n();
            abandoned += bucket.abandoned();
            Integer announced = bucket.announced();
            promised += announced == null ? 0 : bucket.n();
            for (Map.Entry<String, Long> wait : bucket.waits().entrySet()) {
                int minutes = Integer.parseInt(wait.getKey());
                served.merge(minutes, wait.getValue(), Long::sum);
                kept += announced != null && minutes <= announced ? wait.getValue() : 0;
            }
        }
        return new WaitCounts(n, abandoned, promised, kept, served);
    }
}
