package ma.istiqbal.defaults.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text with something to read in it, of a bounded length counted in code points. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextValidator.class)
public @interface Text {

    int min() default 1;

    int max();

    boolean required() default true;

    String message() default "TEXT";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
