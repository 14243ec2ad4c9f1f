package ma.istiqbal.site.equipment;

import java.time.LocalDate;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One or more pieces of the same equipment at a site.
 *
 * @param site code of the site
 * @param partner code of the administration that owns the site; only for who follows the changes
 * @param code unique within the site, immutable
 * @param servicePoint where it stands, if it belongs to one
 * @param since first day in its state, in the site's time zone
 */
public record Equipment(
        String site,
        String partner,
        String code,
        EquipmentKind kind,
        LocalizedText names,
        int quantity,
        @Nullable String servicePoint,
        EquipmentState state,
        LocalDate since) {

    /** The document's id: codes are unique within their site only, and a slash occurs in none. */
    static String id(String site, String code) {
        return site + "/" + code;
    }

    String id() {
        return id(site, code);
    }

    Equipment ownedBy(String owner) {
        return new Equipment(site, owner, code, kind, names, quantity, servicePoint, state, since);
    }

    Equipment described(EquipmentKind newKind, LocalizedText newNames, int newQuantity, @Nullable String newPoint) {
        return new Equipment(site, partner, code, newKind, newNames, newQuantity, newPoint, state, since);
    }

    Equipment becoming(EquipmentState next, LocalDate today) {
        return new Equipment(site, partner, code, kind, names, quantity, servicePoint, next, today);
    }
}
