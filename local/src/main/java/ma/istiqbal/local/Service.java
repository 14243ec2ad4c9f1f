package ma.istiqbal.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The Spring Boot applications of the platform, in the order in which they start. */
enum Service {
    SITE("site-service", "site", Store.SITES),
    PARTNER("partner-service", "partner", Store.PARTNERS),
    FEEDBACK("feedback-service", "feedback", Store.FEEDBACK),
    ROLLOUT("rollout-service", "rollout", Store.ROLLOUT),
    GATEWAY("gateway", "gateway", Store.GATEWAY);

    /** The folder, the Maven module, the Keycloak client and the process all have this name. */
    final String module;

    final String option;
    final Store store;

    Service(String module, String option, Store store) {
        this.module = module;
        this.option = option;
        this.store = store;
    }

    /** Of this service's own client, as the realm's placeholders and an external Keycloak's owner call it. */
    String secretVariable() {
        return environmentPrefix() + "_CLIENT_SECRET";
    }

    /** Under which the others are told where this one is. */
    String urlVariable() {
        return environmentPrefix() + "_URL";
    }

    private String environmentPrefix() {
        return module.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static List<Service> presentIn(Checkout checkout) {
        return Arrays.stream(values())
                .filter(service -> checkout.builds(service.module))
                .toList();
    }

    static Service named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(name) || service.option.equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotStart("there is no service '" + name + "'"));
    }
}
