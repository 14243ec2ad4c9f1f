package ma.istiqbal.gateway.routing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The connections to the services. None keeps a cookie, follows a redirect or unpacks anything. Streams have connections
 * of their own, which are cut as soon as the gateway stops: it would wait for them as for any request.
 */
@Component
public final class ServiceConnections implements SmartLifecycle, DisposableBean {

    private static final Timeout CONNECT = Timeout.ofMilliseconds(500);

    private final PoolingHttpClientConnectionManager pool = pool(100);
    private final PoolingHttpClientConnectionManager streams = pool(250);
    private final EndlessAnswers endless = new EndlessAnswers();
    private volatile boolean running;

    private static PoolingHttpClientConnectionManager pool(int perService) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(4 * perService)
                .setMaxConnPerRoute(perService)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
    }

    /** A client whose answers must begin, and go on, within the given time. */
    public RestClient within(Duration response, RestClient.Builder builder) {
        return client(HttpClients.custom().setConnectionManager(pool), response, builder);
    }

    /** A client for answers that have no end. */
    RestClient streaming(Duration silence, RestClient.Builder builder) {
        return client(
                HttpClients.custom().setConnectionManager(streams).addExecInterceptorFirst("endless", endless),
                silence,
                builder);
    }

    private static RestClient client(HttpClientBuilder connections, Duration response, RestClient.Builder builder) {
        CloseableHttpClient client = connections
                .setConnectionManagerShared(true)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(Timeout.of(response))
                        .build())
                .setRetryStrategy(new OnceForReads())
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
        return builder.requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                .build();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        endless.cutAll();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void destroy() {
        pool.close();
        streams.close();
    }

    /** A read whose kept-alive connection turned out to be closed is sent once more; a write never is. */
    private static final class OnceForReads extends DefaultHttpRequestRetryStrategy {

        OnceForReads() {
            super(
                    1,
                    TimeValue.ZERO_MILLISECONDS,
                    List.<Class<? extends IOException>>of(
                            InterruptedIOException.class,
                            UnknownHostException.class,
                            ConnectException.class,
                            NoRouteToHostException.class,
                            SSLException.class),
                    List.of());
        }

        @Override
        protected boolean handleAsIdempotent(HttpRequest request) {
            return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        }
    }
}
