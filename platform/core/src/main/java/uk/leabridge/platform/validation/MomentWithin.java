package uk.leabridge.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link Within} of a moment, by the day on which it is here. */
public final class MomentWithin implements ConstraintValidator<Within, Instant> {
    private final DayWithin days = new DayWithin();

    @Override
    public void initialize(Within within) {
        days.initialize(within);
    }

    @Override
    public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
        if (moment == null) return true;
        var here = context.getClockProvider().getClock().getZone();
        return days.isValid(moment.atZone(here).toLocalDate(), context);
    }
}
