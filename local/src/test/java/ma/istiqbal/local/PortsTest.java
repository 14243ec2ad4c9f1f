package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    private final Ports ports = Ports.free();

    @Test
    void freePortsAreFree() {
        assertThatCode(() -> ports.requireFree(true, true)).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithItsPurposeAndTheOptionToChange() throws Exception {
        try (ServerSocket other = new ServerSocket(ports.rollout() + 1000, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> ports.requireFree(true, true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("the management of rollout-service")
                    .hasMessageContaining("--rollout-port");
        }
    }

    @Test
    void aPortTakenOnEveryAddressIsNoticed() throws Exception {
        try (ServerSocket other = new ServerSocket(ports.gateway())) {
            assertThat(Ports.isTaken(other.getLocalPort())).isTrue();
        }
    }

    @Test
    void aStoreThatIsNotOursNeedsNoPorts() throws Exception {
        try (ServerSocket other = new ServerSocket(ports.of(Store.SITES), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(other.isBound()).isTrue();
            assertThatCode(() -> ports.requireFree(false, true)).doesNotThrowAnyException();
            assertThatThrownBy(() -> ports.requireFree(true, true)).hasMessageContaining("--store-port");
        }
    }

    @Test
    void twoPartsCannotShareAPort() {
        Ports same = new Ports(20_000, 20_001, 20_002, 20_002, 20_004, 20_005, 20_010);

        assertThatThrownBy(() -> same.requireFree(true, true))
                .hasMessageContaining("site-service")
                .hasMessageContaining("partner-service");
    }

    @Test
    void aPortBeyondTheLastIsRefused() {
        Ports high = new Ports(65_000, 20_001, 20_002, 20_003, 20_004, 20_005, 20_010);

        assertThatThrownBy(() -> high.requireFree(true, true)).hasMessageContaining("66000");
    }
}
