package ma.istiqbal.site;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A day or moment of this century; any other is a slip of the keyboard. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {PlausibleDate.Day.class, PlausibleDate.Moment.class})
public @interface PlausibleDate {

    String message() default "IMPLAUSIBLE_DATE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Passes what is absent: whether a day is required is another question. */
    final class Day implements ConstraintValidator<PlausibleDate, LocalDate> {

        private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
        private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || !(day.isBefore(FIRST) || day.isAfter(LAST));
        }
    }

    /** Passes what is absent, as {@link Day}. */
    final class Moment implements ConstraintValidator<PlausibleDate, Instant> {

        private static final Instant FIRST =
                Day.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        private static final Instant END =
                Day.LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

        @Override
        public boolean isValid(@Nullable Instant at, ConstraintValidatorContext context) {
            return at == null || !(at.isBefore(FIRST) || !at.isBefore(END));
        }
    }
}
