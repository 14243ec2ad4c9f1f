package ma.istiqbal.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
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

    @Bean
    ProxyExchangeHandlerFunction exchange(
            ServiceConnections connections,
            RestClient.Builder builder,
            UpstreamProperties times,
            GatewayMvcProperties properties,
            ObjectProvider<RequestHttpHeadersFilter> outbound,
            ObjectProvider<ResponseHttpHeadersFilter> returned) {
        RestClient client = connections.within(times.response(), builder);
        return new ProxyExchangeHandlerFunction(new RestClientProxyExchange(client, properties), outbound, returned);
    }

    @Bean
    ProxyExchangeHandlerFunction longExchange(
            ServiceConnections connections,
            RestClient.Builder builder,
            UpstreamProperties times,
            GatewayMvcProperties properties,
            ObjectProvider<RequestHttpHeadersFilter> outbound,
            ObjectProvider<ResponseHttpHeadersFilter> returned) {
        RestClient client = connections.within(times.longResponse(), builder);
        return new ProxyExchangeHandlerFunction(new RestClientProxyExchange(client, properties), outbound, returned);
    }

    @Bean
    ProxyExchangeHandlerFunction streamExchange(
            ServiceConnections connections,
            RestClient.Builder builder,
            UpstreamProperties times,
            GatewayMvcProperties properties,
            ObjectProvider<RequestHttpHeadersFilter> outbound,
            ObjectProvider<ResponseHttpHeadersFilter> returned) {
        RestClient client = connections.streaming(times.longResponse(), builder);
        return new ProxyExchangeHandlerFunction(new RestClientProxyExchange(client, properties), outbound, returned);
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
