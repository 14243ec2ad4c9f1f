package ma.istiqbal.gateway.page;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import ma.istiqbal.gateway.routing.ServiceConnections;
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

    ServiceReads(ServiceConnections connections, RestClient.Builder builder) {
        client = connections.within(PATIENCE, builder);
    }

    /**
     * The answer, or nothing where there is nothing for this reader.
     *
     * @param token of the reader, or none for what anyone may read
     * @throws NoAnswer when the service gives none
     */
    <T> Optional<T> find(URI address, Class<T> type, @Nullable String token) {
        try {
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
        } catch (HttpClientErrorException refused) {
            LOG.debug("nothing for a page from {}: {}", address.getPath(), refused.getStatusCode());
            return Optional.empty();
        } catch (RestClientException silent) {
            LOG.warn("no answer for a page from {}: {}", address.getPath(), silent.getMessage());
            throw new NoAnswer(silent);
        }
    }
}
