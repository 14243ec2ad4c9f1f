package ma.istiqbal.defaults.keycloak;

/** The realm roles of Keycloak, and the scopes of partners' systems, as they stand in {@code @RolesAllowed}. */
public final class Roles {

    public static final String PROGRAMME_ADMIN = "programme-admin";
    public static final String PROGRAMME_STAFF = "programme-staff";
    public static final String PARTNER_MANAGER = "partner-manager";
    public static final String SITE_MANAGER = "site-manager";
    public static final String AUDITOR = "auditor";
    public static final String INTEGRITY_OFFICER = "integrity-officer";
    public static final String OPERATIONS = "operations";

    /** The platform's own services, calling each other in their own name. */
    public static final String SERVICE = "service";

    /** A partner administration's information system; what it may do is told by its scopes alone. */
    public static final String API_CLIENT = "api-client";

    public static final String SITES_READ = "scope:sites.read";
    public static final String ACTIVITY_WRITE = "scope:activity.write";
    public static final String PARTNERS_READ = "scope:partners.read";
    public static final String PARTNERS_WRITE = "scope:partners.write";
    public static final String ROLLOUT_READ = "scope:rollout.read";
    public static final String FEEDBACK_READ = "scope:feedback.read";
    public static final String FEEDBACK_TEXT = "scope:feedback.text";
    public static final String INDICATORS_READ = "scope:indicators.read";
    public static final String CHANGES_READ = "scope:changes.read";

    private Roles() {}
}
