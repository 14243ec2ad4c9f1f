package ma.istiqbal.site.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.files.ShippedFiles;
import org.springframework.stereotype.Component;

/** All regions, by code. */
@Component
public class Regions {

    private final Map<String, Region> byCode = new LinkedHashMap<>();

    Regions(ShippedFiles files) {
        files.list("programme/regions.json", Region.class).forEach(region -> byCode.put(region.code(), region));
    }

    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    public List<Region> all() {
        return List.copyOf(byCode.values());
    }
}
