package ma.istiqbal.e2e;

/** The two partners' systems of the local realm. */
final class Partners {

    private Partners() {}

    static String[] interior() {
        return bearer("interior-system");
    }

    static String[] health() {
        return bearer("health-system");
    }

    private static String[] bearer(String client) {
        return new String[] {"Authorization", "Bearer " + Http.token(client, "istiqbal")};
    }
}
