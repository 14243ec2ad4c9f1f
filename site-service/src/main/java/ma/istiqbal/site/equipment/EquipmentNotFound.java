package ma.istiqbal.site.equipment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site has no equipment with the code. */
final class EquipmentNotFound extends Refusal {

    EquipmentNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "EQUIPMENT_NOT_FOUND", code);
    }
}
