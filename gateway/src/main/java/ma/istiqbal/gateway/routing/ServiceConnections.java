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
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The pool of connections to the services. It keeps no cookie, follows no redirect and unpacks nothing. */
@Component
public final class ServiceConnections implements DisposableBean {

    private static final Timeout CONNECT = Timeout.ofMilliseconds(500);

    private final PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnTotal(400)
            .setMaxConnPerRoute(100)
            .setDefaultConnectionConfig(ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT)
                    .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                    .setTimeToLive(TimeValue.ofMinutes(5))
                    .build())
            .build();

    /** A client whose answers must begin, and go on, within the given time. */
    public RestClient within(Duration response, RestClient.Builder builder) {
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(pool)
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
    public void destroy() {
        pool.close();
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
