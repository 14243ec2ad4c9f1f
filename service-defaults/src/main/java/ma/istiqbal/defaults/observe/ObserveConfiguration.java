package ma.istiqbal.defaults.observe;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
class ObserveConfiguration {

    /** The driver names each of its clients by a random id, which would begin every series anew at each start. */
    @Bean
    MeterFilter noRandomIds() {
        return MeterFilter.ignoreTags("cluster.id");
    }

    @Bean
    @ConditionalOnBean(Tracer.class)
    TraceContext traceContext(Tracer tracer, Propagator propagator) {
        return new TraceContext(tracer, propagator);
    }

    @Bean
    @ConditionalOnBean(TraceContext.class)
    RequestInterceptor tracedCalls(TraceContext trace) {
        return request -> trace.handOn((header, value) -> set(request, header, value));
    }

    private static void set(RequestTemplate request, String header, String value) {
        request.removeHeader(header);
        request.header(header, value);
    }
}
