package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;

/** The form of a feedback point, as far as the page shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackForm(String publicId, String code, Place site, String status, Questionnaire questionnaire) {

    boolean isOpen() {
        return status.equals("ACTIVE");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(String code, LocalizedText names, LocalizedText locality) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Questionnaire(List<Question> questions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(String code, String kind, boolean required, LocalizedText labels, List<Option> options) {

        Question {
            options = options == null ? List.of() : options;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Option(String code, LocalizedText labels) {}
}
