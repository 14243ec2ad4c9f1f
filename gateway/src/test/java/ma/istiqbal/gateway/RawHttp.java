package ma.istiqbal.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends exactly these bytes; no client library repairs them. */
public final class RawHttp {

    private RawHttp() {}

    public static String send(int port, String request) {
        return send(port, out -> out.write(request.getBytes(StandardCharsets.ISO_8859_1)));
    }

    public static String send(int port, Sending sending) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(3_000);
            try {
                sending.to(socket.getOutputStream());
            } catch (IOException refusedWhileSending) {
                // The answer is there to be read all the same.
            }
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            try {
                int n = 0;
                while (n >= 0 && answer.indexOf("}") < 0) {
                    answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    n = answer.indexOf("}") < 0 ? socket.getInputStream().read(buffer) : -1;
                }
            } catch (IOException closed) {
                // Whatever came before counts.
            }
            return answer.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends a byte more whenever no answer has come for a moment. */
    public static String trickle(int port, String head) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(50);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                socket.getOutputStream().write('x');
                try {
                    return new String(socket.getInputStream().readNBytes(1), StandardCharsets.UTF_8)
                            + new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (SocketTimeoutException unanswered) {
                    // The next byte follows.
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What goes over the wire. */
    public interface Sending {
        void to(OutputStream out) throws IOException;
    }
}
