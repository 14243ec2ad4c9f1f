package ma.istiqbal.defaults.job;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class JobConfiguration {

    @Bean
    MeterBinder workerMetrics(ObjectProvider<Worker> workers) {
        return metrics -> new WorkerMetrics(workers.stream().toList()).bindTo(metrics);
    }
}
