package ma.istiqbal.defaults.change;

import ma.istiqbal.defaults.keycloak.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who made a change.
 *
 * @param subject Keycloak's id of the user or client, or the name of the platform's own job
 * @param kind STAFF, PARTNER_SYSTEM, SERVICE or PLATFORM
 */
public record Actor(
        String subject,
        String kind,
        @Nullable String client,
        @Nullable String partner) {

    static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.kind().name(), caller.client(), caller.partner());
    }

    static Actor platform(String job) {
        return new Actor(job, "PLATFORM", null, null);
    }
}
