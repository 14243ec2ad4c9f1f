package ma.istiqbal.defaults.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.SmartValidator;

/**
 * Validates a record of query parameters value by value, also when another value could not even be read. Spring
 * Boot's own wrapper hides that ability of the validator behind it.
 */
record EveryArgument(SmartValidator validator) implements SmartValidator {

    @Override
    public boolean supports(Class<?> type) {
        return validator.supports(type);
    }

    @Override
    public void validate(Object target, Errors errors) {
        validator.validate(target, errors);
    }

    @Override
    public void validate(Object target, Errors errors, Object... hints) {
        validator.validate(target, errors, hints);
    }

    @Override
    public void validateValue(
            Class<?> targetType, @Nullable String field, @Nullable Object value, Errors errors, Object... hints) {
        validator.validateValue(targetType, field, value, errors, hints);
    }
}
