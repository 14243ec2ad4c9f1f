package ma.istiqbal.site.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.site.programme.ProgrammeData;
import org.springframework.stereotype.Component;

/** All regions, by code. */
@Component
public class Regions {

    private final Map<String, Region> byCode = new LinkedHashMap<>();

    Regions(ProgrammeData data) {
        data.read("regions.json", Region.class).forEach(region -> byCode.put(region.code(), region));
    }

    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    public List<Region> all() {
        return List.copyOf(byCode.values());
    }
}
