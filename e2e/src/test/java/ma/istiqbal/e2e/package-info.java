/** The platform as its users meet it: through the gateway, with tokens of the real Keycloak. */
package ma.istiqbal.e2e;
