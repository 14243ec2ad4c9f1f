package ma.istiqbal.defaults.idempotency;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import ma.istiqbal.defaults.document.DocumentStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Keyed POSTs for every service that has a store of documents. */
@AutoConfiguration(afterName = "ma.istiqbal.defaults.document.MongoConfiguration")
@ConditionalOnBean(DocumentStore.class)
@EnableScheduling
class IdempotencyConfiguration {

    @Bean
    Answers idempotentAnswers(MongoDatabase database, Clock clock) {
        return new Answers(database, clock);
    }

    /** After the security filter chain (order -100), which knows the caller. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(Answers answers, Clock clock) {
        FilterRegistrationBean<IdempotencyFilter> filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(answers, clock));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(0);
        return filter;
    }

    @Bean
    Purge idempotencyPurge(Answers answers) {
        return new Purge(answers);
    }

    /** Deletes what may be forgotten; reading tests the age itself and never relies on this. */
    record Purge(Answers answers) {

        @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
        void run() {
            answers.purge();
        }
    }
}
