package uk.leabridge.referrals.casework.assessment.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Since when, without a break, each factor has been assessed as present. */
public final class PresenceRuns {
    private PresenceRuns() {}

    /**
     * The factors that the last assessment says are present, each with the time of the first assessment in the unbroken row of those
     * that say so. What was done about an earlier presence does not answer a later one, and what another framework said breaks the row.
     *
     * @param assessments of one case, the first one first
     */
    public static Map<String, Instant> of(List<Assessment> assessments) {
        var since = new LinkedHashMap<String, Instant>();
        if (assessments.isEmpty()) return since;
        var last = assessments.getLast();
        for (var finding : last.findings()) {
            if (finding.presence() == Presence.PRESENT)
                since.put(finding.factor(), start(assessments, finding.factor()));
        }
        return since;
    }

    private static Instant start(List<Assessment> assessments, String factor) {
        var start = assessments.getLast();
        for (var earlier : assessments.reversed()) {
            if (!earlier.framework().equals(start.framework()) || !earlier.saysPresent(factor)) break;
            start = earlier;
        }
        return start.assessedAt();
    }
}
