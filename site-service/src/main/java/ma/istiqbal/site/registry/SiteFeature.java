package ma.istiqbal.site.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A site as a GeoJSON feature (RFC 7946): a position is longitude, latitude. */
@Schema(name = "SiteFeature")
record SiteFeature(String type, String id, Point geometry, PublicSite properties) {

    static SiteFeature of(PublicSite site) {
        Location location = site.location();
        return new SiteFeature(
                "Feature", site.code(), new Point("Point", List.of(location.longitude(), location.latitude())), site);
    }

    record Point(String type, List<Double> coordinates) {}

    /** What a map is told; written by {@link SiteExport}. */
    @Schema(name = "SiteFeatures")
    record Collection(String type, List<SiteFeature> features) {}
}
