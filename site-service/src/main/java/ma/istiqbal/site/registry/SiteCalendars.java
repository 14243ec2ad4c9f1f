package ma.istiqbal.site.registry;

/** What a site's life-cycle asks of its calendar, which knows its site and not the other way round. */
public interface SiteCalendars {

    boolean isSetFor(String site);
}
