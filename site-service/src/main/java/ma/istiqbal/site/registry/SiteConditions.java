package ma.istiqbal.site.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A filter as the store understands it. */
final class SiteConditions {

    private static final String LATITUDE = "state.description.location.latitude";
    private static final String LONGITUDE = "state.description.location.longitude";

    private static final List<String> PUBLIC = EnumSet.allOf(SiteStatus.class).stream()
            .filter(SiteStatus::isPublic)
            .map(Enum::name)
            .toList();

    private SiteConditions() {}

    /** Of a distance, the box around it: the store knows no circles. */
    static Bson of(SiteFilter filter) {
        List<Bson> all = new ArrayList<>(List.of(new BsonDocument()));
        equal(all, "state.description.region", filter.region());
        equal(all, "state.description.type", filter.type());
        equal(all, "state.description.partner", filter.partner());
        equal(all, "state.description.role", filter.role());
        equal(all, "state.lifecycle", filter.lifecycle());
        equal(all, "state.mergedInto", filter.mergedInto());
        if (filter.phaseSites() != null) {
            all.add(in("_id", filter.phaseSites()));
        }
        if (filter.box() != null) {
            all.add(inside(filter.box()));
        }
        if (filter.surroundings() != null) {
            all.add(inside(filter.surroundings().box()));
        }
        if (filter.publicOnly()) {
            all.add(in("state.lifecycle", PUBLIC));
        }
        return and(all);
    }

    private static void equal(List<Bson> all, String path, @Nullable Object value) {
        if (value != null) {
            all.add(eq(path, value.toString()));
        }
    }

    private static Bson inside(BoundingBox box) {
        Bson east = gte(LONGITUDE, box.west());
        Bson west = lte(LONGITUDE, box.east());
        Bson across = box.west() <= box.east() ? and(east, west) : or(east, west);
        return and(gte(LATITUDE, box.south()), lte(LATITUDE, box.north()), across);
    }
}
