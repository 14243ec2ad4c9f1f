package ma.istiqbal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void onlyAnAnswerThatTheClientLostIsPassedOver() {
        IOException lost = new IOException("Data received while in pool");
        assertThat(Load.isLostInTheClient(new IOException("connection closed locally", lost)))
                .isTrue();
        assertThat(Load.isLostInTheClient(new IOException("connection reset"))).isFalse();
    }

    @Test
    void aServerThatCutsTheConnectionEndsTheRun() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Load load = new Load(1)) {
            Thread.startVirtualThread(() -> cutAll(server));
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                    .build();
            assertThatThrownBy(() -> load.run(number -> request, Duration.ofSeconds(10)))
                    .hasMessage("a client gave up")
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    private static void cutAll(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.close();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}
