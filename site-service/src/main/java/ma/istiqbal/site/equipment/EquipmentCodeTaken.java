package ma.istiqbal.site.equipment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site has equipment with the code already. */
final class EquipmentCodeTaken extends Refusal {

    EquipmentCodeTaken(String code) {
        super(HttpStatus.CONFLICT, "EQUIPMENT_CODE_TAKEN", code);
    }
}
