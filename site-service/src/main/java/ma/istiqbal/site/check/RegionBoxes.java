package ma.istiqbal.site.check;

import java.util.HashMap;
import java.util.Map;
import ma.istiqbal.defaults.files.ShippedFiles;
import ma.istiqbal.site.registry.Description;
import ma.istiqbal.site.registry.Location;
import org.springframework.stereotype.Component;

/**
 * Boxes around the regions, in degrees: generous, since they replace borders that the platform does not have. A place
 * outside its region's box is wrong; one inside may still be.
 */
@Component
class RegionBoxes {

    private final Map<String, Box> byRegion = new HashMap<>();

    RegionBoxes(ShippedFiles files) {
        files.list("programme/region-boxes.json", Box.class).forEach(box -> byRegion.put(box.region(), box));
    }

    boolean isOutside(Description description) {
        Box box = byRegion.get(description.region());
        return box != null && !box.holds(description.location());
    }

    record Box(String region, double west, double south, double east, double north) {

        boolean holds(Location location) {
            return location.longitude() >= west
                    && location.longitude() <= east
                    && location.latitude() >= south
                    && location.latitude() <= north;
        }
    }
}
