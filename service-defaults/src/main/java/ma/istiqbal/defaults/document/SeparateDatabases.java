package ma.istiqbal.defaults.document;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.env.Environment;

/** Opens databases beside the service's main one, with the same promises; for what must be kept apart. */
public final class SeparateDatabases implements DisposableBean {

    private final MongoClientSettingsBuilderCustomizer policy;
    private final Environment environment;
    private final List<MongoClient> clients = new CopyOnWriteArrayList<>();

    SeparateDatabases(MongoClientSettingsBuilderCustomizer policy, Environment environment) {
        this.policy = policy;
        this.environment = environment;
    }

    /**
     * Opens a database; it need not be reachable yet, except in production, where its kind is checked.
     *
     * @param variable the environment variable that tells where it is, for the message when it is wrong
     */
    public MongoDatabase open(String variable, String uri) {
        ConnectionString where = new ConnectionString(uri);
        String name = where.getDatabase();
        if (name == null) {
            throw new IllegalStateException(variable + " names no database: add it as the path, mongodb://host/name");
        }
        MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(where);
        policy.customize(settings);
        MongoClient client = MongoClients.create(settings.build());
        clients.add(client);
        MongoDatabase database = client.getDatabase(name);
        MongoConfiguration.refuseEmbeddedInProduction(database, environment);
        return database;
    }

    @Override
    public void destroy() {
        clients.forEach(MongoClient::close);
    }
}
