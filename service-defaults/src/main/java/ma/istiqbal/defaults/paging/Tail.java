package ma.istiqbal.defaults.paging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a collection in the order in which they changed. A row that changes again moves to the end; whoever
 * follows reads up to a moment whose writes are over, or would pass by what is still being written.
 *
 * @param changedAt field with the time of a row's last change
 */
public record Tail<T>(MongoCollection<T> rows, String changedAt) {

    /** Comes after every id. */
    public static final String AFTER_ALL = "\uffff";

    public Tail {
        Sorting.by(changedAt, changedAt).index(rows);
    }

    /**
     * The first rows that changed at that time and have a greater id, or changed later.
     *
     * @param until time of the last change to be told, included
     */
    public List<T> after(Instant time, String id, Instant until, int most) {
        return rows.find(and(gte(changedAt, time), lte(changedAt, until), or(gt(changedAt, time), gt("_id", id))))
                .sort(Sorts.ascending(changedAt, "_id"))
                .limit(most)
                .into(new ArrayList<>());
    }
}
