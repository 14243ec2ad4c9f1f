package ma.istiqbal.rollout;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of this century; any other is a slip of the keyboard. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleDate.ThisCentury.class)
public @interface PlausibleDate {

    String message() default "IMPLAUSIBLE_DATE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Passes what is absent: whether a day is required is another question. */
    final class ThisCentury implements ConstraintValidator<PlausibleDate, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= 2000 && day.getYear() <= 2099);
        }
    }
}
