package ma.istiqbal.defaults.change;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.job.Backlog;
import ma.istiqbal.defaults.remote.Upstreams;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The log of changes of a service that names its feed ({@code istiqbal.changes.feed}). */
@AutoConfiguration(afterName = "ma.istiqbal.defaults.document.MongoConfiguration")
@ConditionalOnProperty("istiqbal.changes.feed")
@Import(ChangeFeedController.class)
class ChangeConfiguration {

    @Bean
    ChangeWriter changeWriter(JsonMapper json, Clock clock) {
        return new ChangeWriter(json, clock);
    }

    @Bean
    Changes changes(MongoDatabase database) {
        return new Changes(database);
    }

    @Bean
    ChangeFeed changeFeed(
            Changes changes,
            DocumentStore store,
            JsonMapper json,
            @Value("${spring.application.name}") String service) {
        return new ChangeFeed(changes, store, json, service);
    }

    @Bean
    LockProvider lockProvider(MongoDatabase database) {
        return new MongoLockProvider(database.getCollection("locks"));
    }

    @Bean
    ChangeRelay changeRelay(
            DocumentStore store,
            Changes changes,
            ChangeWriter writer,
            LockProvider locks,
            Clock clock,
            MeterRegistry metrics) {
        return new ChangeRelay(store, changes, writer, locks, clock, metrics);
    }

    @Bean
    Backlog changesLag(ChangeRelay relay, Clock clock, MeterRegistry metrics) {
        return new Backlog(
                "istiqbal.changes.lag",
                "age of the oldest change that is not in the log yet",
                relay::oldestPending,
                clock,
                metrics);
    }

    @Bean
    ChangeFollowers changeFollowers(
            Upstreams upstreams, MongoDatabase database, LockProvider locks, Clock clock, MeterRegistry metrics) {
        return new ChangeFollowers(upstreams, database, locks, clock, metrics);
    }

    @Bean
    FollowedStates followedStates(JsonMapper json, MeterRegistry metrics) {
        return new FollowedStates(json, metrics);
    }
}
