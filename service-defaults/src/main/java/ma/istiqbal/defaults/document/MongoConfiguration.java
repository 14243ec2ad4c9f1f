package ma.istiqbal.defaults.document;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import ma.istiqbal.defaults.change.ChangeWriter;
import ma.istiqbal.defaults.change.Changes;
import ma.istiqbal.defaults.paging.Cursors;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What every service asks of its store: majority and journal before it acknowledges, and bounded waiting. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
class MongoConfiguration {

    /** A write that a majority has journaled, or an error; never a silent maybe. */
    @Bean
    static MongoClientSettingsBuilderCustomizer durableAndBounded(
            @Value("${istiqbal.mongodb.timeout:3s}") Duration timeout) {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(true)
                .retryReads(true)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(1, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(50).maxWaitTime(500, TimeUnit.MILLISECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(MongoClient.class)
    MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails details, Environment environment) {
        String name = details.getConnectionString().getDatabase();
        if (name == null) {
            throw new IllegalStateException("MONGODB_URI names no database: add it as the path, mongodb://host/name");
        }
        MongoDatabase database = client.getDatabase(name);
        refuseEmbeddedInProduction(database, environment);
        return database;
    }

    static void refuseEmbeddedInProduction(MongoDatabase database, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            refuseEmbedded(database);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    SeparateDatabases separateDatabases(
            @Qualifier("durableAndBounded") MongoClientSettingsBuilderCustomizer durableAndBounded,
            Environment environment) {
        return new SeparateDatabases(durableAndBounded, environment);
    }

    private static void refuseEmbedded(MongoDatabase database) {
        Document hello = database.runCommand(new Document("hello", 1));
        if (hello.getBoolean("embedded", false)) {
            throw new IllegalStateException(
                    "the database " + database.getName() + " is in the embedded store, which is not for production");
        }
    }

    @Bean
    @ConditionalOnBean(MongoDatabase.class)
    @ConditionalOnProperty(name = "istiqbal.documents.enabled", matchIfMissing = true)
    DocumentStore documentStore(
            MongoDatabase database, ChangeWriter changes, Changes log, Cursors cursors, Clock clock) {
        return new DocumentStore(database, changes, log, cursors, clock);
    }
}
