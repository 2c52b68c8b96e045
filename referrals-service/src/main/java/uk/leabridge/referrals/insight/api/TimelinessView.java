package uk.leabridge.referrals.insight.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.insight.domain.ReportingYear;
import uk.leabridge.referrals.insight.domain.Timeliness;

/** How long the borough's referrals of a year took from one stage to the next. */
record TimelinessView(String year, List<MeasureView> measures) {

    /**
     * One part of the way.
     *
     * @param referrals how many went it; null where a release hides it
     * @param medianDays half were no slower; whole days and parts, weekends counted
     * @param ninetiethDays nine in ten were no slower
     */
    record MeasureView(
            Timeliness.Measure measure, @Nullable Integer referrals, double medianDays, double ninetiethDays) {
        static MeasureView of(Timeliness part) {
            return new MeasureView(part.measure(), part.referrals(), part.medianDays(), part.ninetiethDays());
        }
    }

    static TimelinessView of(ReportingYear year, List<Timeliness> parts) {
        return new TimelinessView(
                year.code(), parts.stream().map(MeasureView::of).toList());
    }
}
