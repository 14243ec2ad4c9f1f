package ma.istiqbal.site.registry;

import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A service that users come for.
 *
 * @param code unique within the site, immutable
 * @param servicePoints codes of the points where it is given; everywhere when empty
 * @param announcedWaitMinutes how long the site says that users wait
 * @param processingDays working days that the site says it takes; 0 is while the user waits
 * @param open whether it is still given
 */
public record OfferedService(
        String code,
        LocalizedText names,
        List<String> servicePoints,
        @Nullable Integer announcedWaitMinutes,
        @Nullable Integer processingDays,
        boolean open) {

    public OfferedService {
        servicePoints = List.copyOf(servicePoints);
    }

    OfferedService closed() {
        return new OfferedService(code, names, servicePoints, announcedWaitMinutes, processingDays, false);
    }
}
