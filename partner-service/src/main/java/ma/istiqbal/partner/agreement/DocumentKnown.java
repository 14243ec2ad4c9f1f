package ma.istiqbal.partner.agreement;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The document is registered already. */
final class DocumentKnown extends Refusal {

    DocumentKnown(String code) {
        super(HttpStatus.CONFLICT, "DOCUMENT_KNOWN", code);
    }
}
