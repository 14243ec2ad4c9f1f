package ma.istiqbal.rollout.site;

/**
 * What we read of a site.
 *
 * @param partner code of the owner administration
 */
public record Site(String code, String partner, String lifecycle, String timeZone) {

    /** Whether work on the site makes sense: it is neither rejected nor closed. */
    public boolean canBeDeployed() {
        return !lifecycle.equals("REJECTED") && !lifecycle.equals("CLOSED");
    }
}
