package ma.istiqbal.defaults.admission;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Ends a request whose body comes too slowly. The container's own timeout begins anew with every byte. As a valve it sees
 * a body whoever reads it: a filter, a controller, the proxy, or the container itself where it reads a form.
 */
final class SlowBodies extends ValveBase {

    private final BodyPace pace;

    SlowBodies(BodyPace pace) {
        super(true);
        this.pace = pace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // It serves all requests of a connection.
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        InputBuffer arriving = connection.getInputBuffer();
        Paced paced = new Paced(arriving, pace);
        connection.setInputBuffer(paced);
        try {
            getNext().invoke(request, response);
        } finally {
            connection.setInputBuffer(arriving);
            if (paced.isTooSlow()) {
                // Else the container reads the rest, at the same pace, before it closes the connection.
                connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static final class Paced implements InputBuffer {

        private final InputBuffer arriving;
        private final BodyPace pace;
        private long read;
        private Duration waited = Duration.ZERO;

        Paced(InputBuffer arriving, BodyPace pace) {
            this.arriving = arriving;
            this.pace = pace;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            long start = System.nanoTime();
            int some = arriving.doRead(handler);
            waited = waited.plusNanos(System.nanoTime() - start);
            read += Math.max(0, some);
            if (some > 0 && isTooSlow()) {
                throw new BodyTooSlow();
            }
            return some;
        }

        boolean isTooSlow() {
            return !pace.allows(read, waited);
        }

        @Override
        public int available() {
            return arriving.available();
        }
    }
}
