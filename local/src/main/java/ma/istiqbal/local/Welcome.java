package ma.istiqbal.local;

/** What a newcomer reads when everything is ready. */
record Welcome(Platform platform, boolean detached) {

    @Override
    public String toString() {
        return """

                Istiqbal is ready.

                  public page          %1$s/
                  API documentation    %1$s/docs
                  Keycloak's console   %2$s/admin/   admin / %3$s

                  Staff sign in at %1$s/login as programme-admin, programme-staff, partner-manager,
                  site-manager, auditor, integrity-officer or operations; the password is istiqbal.
                  Partners' systems: the clients interior-system and health-system, secret istiqbal.

                  Try:
                    curl %1$s/public/v1/sites
                    TOKEN=$(curl -s %2$s/realms/istiqbal/protocol/openid-connect/token \\
                      -d grant_type=client_credentials -d client_id=interior-system -d client_secret=istiqbal \\
                      | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                    curl -H "Authorization: Bearer $TOKEN" %1$s/api/v1/sites

                  data %4$s   logs %5$s   ./istiqbal status, ./istiqbal logs [service] -f
                  %6$s
                """.formatted(
                        platform.gatewayUrl(),
                        platform.keycloakUrl(),
                        platform.options().ownsKeycloak() ? platform.keycloakAdminPassword() : "(its own)",
                        platform.data().root(),
                        platform.data().logs(),
                        detached ? "./istiqbal down stops everything." : "Ctrl-C stops everything.");
    }
}
