package ma.istiqbal.gateway.page;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.gateway.routing.Guards;
import ma.istiqbal.gateway.routing.ServiceConnections;
import ma.istiqbal.gateway.routing.Traffic;
import ma.istiqbal.gateway.routing.Upstream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What the pages read from the services. */
@Component
class ServiceReads {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceReads.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final RestClient client;
    private final Guards guards;

    ServiceReads(ServiceConnections connections, RestClient.Builder builder, Guards guards) {
        this.client = connections.within(PATIENCE, builder);
        this.guards = guards;
    }

    /**
     * The answer, or nothing where there is nothing for this reader.
     *
     * @param token of the reader, or none for what anyone may read
     * @throws NoAnswer when the service gives none
     */
    <T> Optional<T> find(Upstream upstream, String path, Class<T> type, @Nullable String token) {
        Traffic traffic = token == null ? Traffic.PUBLIC : Traffic.CALLERS;
        try {
            return guards.before(upstream).ask(traffic, () -> get(upstream.at(path), type, token));
        } catch (HttpClientErrorException refused) {
            LOG.debug("nothing for a page from {}: {}", upstream.name(), refused.getStatusCode());
            return Optional.empty();
        } catch (RestClientException silent) {
            LOG.warn("no answer for a page from {}: {}", upstream.name(), silent.getMessage());
            throw new NoAnswer(silent);
        } catch (Refusal spared) {
            throw new NoAnswer(spared);
        }
    }

    private <T> Optional<T> get(URI address, Class<T> type, @Nullable String token) {
        return Optional.ofNullable(client.get()
                .uri(address)
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .retrieve()
                .body(type));
    }
}
