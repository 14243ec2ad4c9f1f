package ma.istiqbal.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.RemoveForwardedRequestHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.RemoveXForwardedRequestHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends each path to its service. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    private final ServiceConnections connections;
    private final RestClient.Builder builder;
    private final UpstreamProperties times;
    private final GatewayMvcProperties properties;
    private final ObjectProvider<RequestHttpHeadersFilter> outbound;
    private final ObjectProvider<ResponseHttpHeadersFilter> returned;

    RouteConfiguration(
            ServiceConnections connections,
            RestClient.Builder builder,
            UpstreamProperties times,
            GatewayMvcProperties properties,
            ObjectProvider<RequestHttpHeadersFilter> outbound,
            ObjectProvider<ResponseHttpHeadersFilter> returned) {
        this.connections = connections;
        this.builder = builder;
        this.times = times;
        this.properties = properties;
        this.outbound = outbound;
        this.returned = returned;
    }

    @Bean
    ProxyExchangeHandlerFunction exchange() {
        return through(connections.within(times.response(), builder));
    }

    @Bean
    ProxyExchangeHandlerFunction longExchange() {
        return through(connections.within(times.longResponse(), builder));
    }

    @Bean
    ProxyExchangeHandlerFunction streamExchange() {
        return through(connections.streaming(times.longResponse(), builder));
    }

    private ProxyExchangeHandlerFunction through(RestClient client) {
        return new ProxyExchangeHandlerFunction(
                new RestClientProxyExchange(client, properties), new Needed(outbound), returned);
    }

    /** Without those that take off what the edge has not let in: each would copy all headers once more. */
    private record Needed(ObjectProvider<RequestHttpHeadersFilter> all)
            implements ObjectProvider<RequestHttpHeadersFilter> {

        @Override
        public Stream<RequestHttpHeadersFilter> orderedStream() {
            return all.orderedStream()
                    .filter(filter -> !(filter instanceof RemoveForwardedRequestHeadersFilter)
                            && !(filter instanceof RemoveXForwardedRequestHeadersFilter));
        }
    }

    @Bean
    RouterFunction<ServerResponse> routes(
            Services services,
            Guards guards,
            ProxyExchangeHandlerFunction exchange,
            ProxyExchangeHandlerFunction longExchange,
            ProxyExchangeHandlerFunction streamExchange) {
        return services.all().stream()
                .map(upstream -> route(upstream, guards.before(upstream), exchange, longExchange, streamExchange))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> route(
            Upstream upstream,
            Guard guard,
            ProxyExchangeHandlerFunction exchange,
            ProxyExchangeHandlerFunction longer,
            ProxyExchangeHandlerFunction streams) {
        RequestPredicate ours = new PathUnder(upstream.paths());
        return GatewayRouterFunctions.route(upstream.name())
                .route(ours.and(RouteConfiguration::isStream), streams)
                .route(ours.and(RouteConfiguration::movesMuchData), longer)
                .route(ours, exchange)
                .before(uri(upstream.base()))
                .filter(guard)
                .build();
    }

    static boolean isStream(ServerRequest request) {
        return request.path().equals(Services.LIVE_FEEDBACK);
    }

    /** Exports and batches get the time for it. */
    static boolean movesMuchData(ServerRequest request) {
        String path = request.path();
        return path.endsWith(".csv")
                || path.endsWith(".geojson")
                || path.endsWith(".ndjson")
                || path.endsWith("/batch")
                || path.endsWith("/visits");
    }
}
