package ma.istiqbal.site.registry;

import ma.istiqbal.defaults.text.LocalizedText;

/**
 * A place inside a site where users are received.
 *
 * @param code unique within the site, immutable
 */
public record ServicePoint(String code, Kind kind, LocalizedText names, boolean open) {

    /** What stands there. */
    public enum Kind {
        DESK,
        COUNTER,
        KIOSK,
        WAITING_ROOM,
        VISITING_AREA
    }

    ServicePoint closed() {
        return new ServicePoint(code, kind, names, false);
    }
}
