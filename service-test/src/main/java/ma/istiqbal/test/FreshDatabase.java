package ma.istiqbal.test;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;

/** A database that nobody has used, for a test of what needs the store alone; gone when it is closed. */
public final class FreshDatabase implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;

    public FreshDatabase() {
        ConnectionString uri = new ConnectionString(TestStore.freshDatabase());
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase(Objects.requireNonNull(uri.getDatabase()));
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
