package ma.istiqbal.defaults.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** States which of its rules a text breaks: REQUIRED, BLANK, WRONG_LENGTH. */
final class TextValidator implements ConstraintValidator<Text, String> {

    private int min;
    private int max;
    private boolean required;

    @Override
    public void initialize(Text text) {
        min = text.min();
        max = text.max();
        required = text.required();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        String broken = broken(value);
        if (broken == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(broken).addConstraintViolation();
        return false;
    }

    private @Nullable String broken(@Nullable String value) {
        if (value == null) {
            return required ? "REQUIRED" : null;
        }
        if (value.isBlank()) {
            return "BLANK";
        }
        int length = value.codePointCount(0, value.length());
        return length < min || length > max ? "WRONG_LENGTH" : null;
    }
}
