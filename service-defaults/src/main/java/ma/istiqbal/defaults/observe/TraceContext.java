package ma.istiqbal.defaults.observe;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.function.BiConsumer;

/**
 * Hands the trace of the request at work on to whoever is asked meanwhile. An observation of each call would do so, too, at
 * several times the cost; how calls between services fare, their breakers tell.
 */
public final class TraceContext {

    private final Tracer tracer;
    private final Propagator propagator;

    TraceContext(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** @param header sets a header of the request that is about to be sent */
    public void handOn(BiConsumer<String, String> header) {
        Span current = tracer.currentSpan();
        if (current != null) {
            propagator.inject(current.context(), header, (same, name, value) -> header.accept(name, value));
        }
    }
}
