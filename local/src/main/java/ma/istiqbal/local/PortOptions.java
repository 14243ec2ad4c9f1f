package ma.istiqbal.local;

import picocli.CommandLine.Option;

/** Each port can be another; management ports are these plus 1000. */
final class PortOptions {
    @Option(names = "--gateway-port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
    private int gateway = Ports.STANDARD.gateway();

    @Option(names = "--keycloak-port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
    private int keycloak = Ports.STANDARD.keycloak();

    @Option(names = "--site-port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
    private int site = Ports.STANDARD.site();

    @Option(names = "--partner-port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
    private int partner = Ports.STANDARD.partner();

    @Option(names = "--rollout-port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
    private int rollout = Ports.STANDARD.rollout();

    @Option(names = "--feedback-port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
    private int feedback = Ports.STANDARD.feedback();

    @Option(
            names = "--store-port",
            paramLabel = "PORT",
            description = "the first of the embedded MongoDB's six (default: ${DEFAULT-VALUE})")
    private int store = Ports.STANDARD.store();

    Ports ports() {
        return new Ports(gateway, keycloak, site, partner, rollout, feedback, store);
    }
}
