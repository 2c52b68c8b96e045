package uk.leabridge.platform.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day or a moment not further from today than it can be meant. Nothing is within. */
@Documented
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {DayWithin.class, MomentWithin.class})
public @interface Within {
    /** Years before today, whole ones. */
    int yearsAgo();

    /** Years after today; none lets no day after today pass. */
    int yearsAhead();

    String message() default "Enter a real date.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
