package uk.leabridge.platform.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Working days in England: Monday to Friday without England's bank holidays (Jollyday, {@code gb-eng}). */
@ApplicationScoped
public class WorkingDays {
    private final HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create("gb"));

    /**
     * The last moment of the n-th working day after the day of {@code from}, in London.
     *
     * @param from when the clock starts; its own day does not count
     * @param days how many working days, at least 1
     */
    public Instant dueAfter(Instant from, int days) {
        if (days < 1) throw new IllegalArgumentException("days must be at least 1");
        var day = from.atZone(Clock.LONDON).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) left--;
        }
        return day.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(Clock.LONDON)
                .toInstant()
                .minusMillis(1);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day, "eng");
    }
}
