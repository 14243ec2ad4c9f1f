package ma.istiqbal.bench;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonString;

/**
 * Fills the registry up to the national load: copies of one real site, as the service stored it, spread over the
 * country.
 */
final class Country {

    static final int SITES = 10_000;

    private static final String MODEL = "RABAT-ANNEX-06";
    private static final int BATCH = 500;

    private Country() {}

    static String code(long number) {
        return String.format(Locale.ROOT, "UNIT-%05d", number % SITES);
    }

    static void fill(String mongodbUri) {
        String database = mongodbUri.substring(mongodbUri.lastIndexOf('/') + 1);
        try (MongoClient client = MongoClients.create(mongodbUri)) {
            MongoCollection<BsonDocument> sites =
                    client.getDatabase(database).getCollection("sites", BsonDocument.class);
            BsonDocument model =
                    Objects.requireNonNull(sites.find(eq("_id", MODEL)).first());
            List<BsonDocument> batch = new ArrayList<>();
            for (int number = 0; number < SITES; number++) {
                batch.add(copy(model, number));
                if (batch.size() == BATCH) {
                    sites.insertMany(batch);
                    batch.clear();
                }
            }
        }
    }

    private static BsonDocument copy(BsonDocument model, int number) {
        BsonString code = new BsonString(code(number));
        BsonDocument copy = model.clone();
        BsonDocument state = copy.getDocument("state").append("code", code);
        BsonDocument description = state.getDocument("description")
                .append("region", new BsonString(String.format(Locale.ROOT, "MA-%02d", 1 + number % 12)));
        description
                .getDocument("location")
                .append("latitude", new BsonDouble(28 + (number % 100) * 0.07))
                .append("longitude", new BsonDouble(-12 + number * 0.001));
        description.getDocument("names").append("fr", new BsonString("Unité d'accueil " + number));
        return copy.append("_id", code)
                .append("pending", new BsonArray())
                .append("search", new BsonString(copy.getString("search").getValue() + " unite " + number));
    }
}
