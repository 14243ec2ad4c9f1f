package ma.istiqbal.site.registry;

import java.util.List;

/** Sites as a GeoJSON feature collection (RFC 7946): positions are longitude, latitude. */
record SiteFeatures(String type, List<Feature> features) {

    static SiteFeatures of(List<PublicSite> sites) {
        return new SiteFeatures(
                "FeatureCollection", sites.stream().map(Feature::of).toList());
    }

    record Feature(String type, String id, Point geometry, PublicSite properties) {

        static Feature of(PublicSite site) {
            Location location = site.location();
            Point point = new Point("Point", List.of(location.longitude(), location.latitude()));
            return new Feature("Feature", site.code(), point, site);
        }
    }

    record Point(String type, List<Double> coordinates) {}
}
