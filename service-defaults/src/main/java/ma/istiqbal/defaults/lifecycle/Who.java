package ma.istiqbal.defaults.lifecycle;

import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;

/**
 * Who makes a transition. STAFF includes the heads of the programme, AUDITOR both, OWNER also the managers of the
 * administration that owns the row; nobody makes a CLOCK transition by hand.
 */
public enum Who {
    OWNER,
    STAFF,
    ADMIN,
    AUDITOR,
    PARTNER_MANAGER,
    CLOCK;

    public boolean includes(Caller caller) {
        return switch (this) {
            case OWNER -> STAFF.includes(caller) || caller.has(Roles.PARTNER_MANAGER);
            case STAFF -> caller.has(Roles.PROGRAMME_STAFF) || caller.has(Roles.PROGRAMME_ADMIN);
            case ADMIN -> caller.has(Roles.PROGRAMME_ADMIN);
            case AUDITOR -> caller.has(Roles.AUDITOR) || STAFF.includes(caller);
            case PARTNER_MANAGER -> caller.has(Roles.PARTNER_MANAGER);
            case CLOCK -> false;
        };
    }
}
