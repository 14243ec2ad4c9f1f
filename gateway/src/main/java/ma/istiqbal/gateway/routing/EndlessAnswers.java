package ma.istiqbal.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Cuts the connection of an answer that is left: an ordinary one is read to its end, so that its connection can serve
 * the next, but these have no end.
 */
final class EndlessAnswers implements ExecChainHandler {

    private final Set<ExecRuntime> open = ConcurrentHashMap.newKeySet();

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse response = chain.proceed(request, scope);
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            open.add(scope.execRuntime);
            response.setEntity(new HttpEntityWrapper(entity) {
                @Override
                public InputStream getContent() throws IOException {
                    return new FilterInputStream(super.getContent()) {
                        @Override
                        public void close() {
                            open.remove(scope.execRuntime);
                            scope.execRuntime.discardEndpoint();
                        }
                    };
                }
            });
        }
        return response;
    }

    /** Whoever reads one now, fails. */
    void cutAll() {
        open.forEach(ExecRuntime::discardEndpoint);
    }
}
