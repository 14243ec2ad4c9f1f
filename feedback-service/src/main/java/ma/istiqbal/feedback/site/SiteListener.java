package ma.istiqbal.feedback.site;

/** Is told of every change of a site, at least once and always with the latest known state. */
public interface SiteListener {

    void changed(KnownSite site);
}
