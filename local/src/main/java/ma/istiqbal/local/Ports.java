package ma.istiqbal.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where everything listens, on the loopback address alone: a management port is its server's plus 1000, the embedded
 * MongoDB has one port per store from {@code store} on.
 */
public record Ports(int gateway, int keycloak, int site, int partner, int rollout, int feedback, int store) {
    static final Ports STANDARD = new Ports(8080, 8180, 8081, 8082, 8083, 8084, 27180);
    private static final int MANAGEMENT = 1000;

    /** What one port is for, and how to choose another. */
    record Use(String purpose, String option) {}

    /** A block that nobody uses, below the range from which systems hand out ports by themselves. */
    public static Ports free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            Ports ports = new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 10);
            if (ports.uses(true, true).keySet().stream().noneMatch(Ports::isTaken)) {
                return ports;
            }
        }
        throw new CannotStart("no free ports between 20000 and 31000");
    }

    int of(Service service) {
        return switch (service) {
            case GATEWAY -> gateway;
            case SITE -> site;
            case PARTNER -> partner;
            case ROLLOUT -> rollout;
            case FEEDBACK -> feedback;
        };
    }

    int managementOf(Service service) {
        return of(service) + MANAGEMENT;
    }

    int keycloakManagement() {
        return keycloak + MANAGEMENT;
    }

    int of(Store store) {
        return this.store + store.port;
    }

    /** Refuses to start over somebody else's port, naming the first one and the option that avoids it. */
    void requireFree(boolean ownStore, boolean ownKeycloak) {
        Map<Integer, Use> uses = uses(ownStore, ownKeycloak);
        uses.forEach((port, use) -> {
            if (isTaken(port)) {
                throw new CannotStart("port " + port + " is in use by another program, and " + use.purpose()
                        + " needs it: stop that program, or choose another port with " + use.option());
            }
        });
    }

    private Map<Integer, Use> uses(boolean ownStore, boolean ownKeycloak) {
        Map<Integer, Use> uses = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            String option = "--" + service.option + "-port";
            claim(uses, of(service), new Use(service.module, option));
            claim(uses, managementOf(service), new Use("the management of " + service.module, option));
        }
        if (ownKeycloak) {
            claim(uses, keycloak, new Use("Keycloak", "--keycloak-port"));
            claim(uses, keycloakManagement(), new Use("the management of Keycloak", "--keycloak-port"));
        }
        if (ownStore) {
            for (Store part : Store.values()) {
                claim(uses, of(part), new Use("the embedded MongoDB (" + part.database() + ")", "--store-port"));
            }
        }
        return uses;
    }

    private static void claim(Map<Integer, Use> uses, int port, Use use) {
        if (port < 1 || port > 65_535) {
            throw new CannotStart(
                    "port " + port + " for " + use.purpose() + " does not exist: choose with " + use.option());
        }
        Use other = uses.putIfAbsent(port, use);
        if (other != null) {
            throw new CannotStart("port " + port + " is given to both " + other.purpose() + " and " + use.purpose()
                    + ": change " + other.option() + " or " + use.option());
        }
    }

    static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
