package uk.leabridge.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@link Within} of a day. */
public final class DayWithin implements ConstraintValidator<Within, LocalDate> {
    private int yearsAgo;
    private int yearsAhead;

    @Override
    public void initialize(Within within) {
        yearsAgo = within.yearsAgo();
        yearsAhead = within.yearsAhead();
    }

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
        if (day == null) return true;
        var today = LocalDate.now(context.getClockProvider().getClock());
        return !day.isBefore(today.minusYears(yearsAgo)) && !day.isAfter(today.plusYears(yearsAhead));
    }
}
