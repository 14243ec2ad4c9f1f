package ma.istiqbal.site.registry;

/** Where a site is in its life; {@link SiteLifecycle} tells what can follow. */
public enum SiteStatus {
    PROPOSED,
    UNDER_AUDIT,
    APPROVED,
    REJECTED,
    IN_PREPARATION,
    LIVE,
    LABELLED,
    SUSPENDED,
    CLOSED;

    /** Whether the site can take over the work of another. */
    boolean takesOver() {
        return this == IN_PREPARATION || this == LIVE || this == LABELLED;
    }

    /** Whether citizens find the site on the public pages. */
    public boolean isPublic() {
        return switch (this) {
            case IN_PREPARATION, LIVE, LABELLED, SUSPENDED -> true;
            case PROPOSED, UNDER_AUDIT, APPROVED, REJECTED, CLOSED -> false;
        };
    }

    /** Whether users find somebody there during the opening hours. */
    public boolean receivesUsers() {
        return switch (this) {
            case LIVE, LABELLED -> true;
            case PROPOSED, UNDER_AUDIT, APPROVED, REJECTED, IN_PREPARATION, SUSPENDED, CLOSED -> false;
        };
    }
}
