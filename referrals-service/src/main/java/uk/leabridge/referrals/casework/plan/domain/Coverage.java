package uk.leabridge.referrals.casework.plan.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every factor that is present with what answers it, so that the holes show (the case of Sir David Amess). */
public record Coverage(List<Line> lines) {
    public Coverage {
        lines = List.copyOf(lines);
    }

    /**
     * One factor.
     *
     * @param since when it became present
     * @param actions those that answer it
     * @param reason the one that says why nothing is done
     */
    public record Line(String factor, Instant since, List<PlanAction> actions, Optional<PlanReason> reason) {
        public boolean isHole() {
            return actions.isEmpty() && reason.isEmpty();
        }
    }

    /**
     * What answers which factor.
     *
     * @param present the factors that are present, each with the time since when
     */
    public static Coverage of(Map<String, Instant> present, List<PlanAction> actions, List<PlanReason> reasons) {
        return new Coverage(present.entrySet().stream()
                .map(factor -> line(factor.getKey(), factor.getValue(), actions, reasons))
                .toList());
    }

    private static Line line(String factor, Instant since, List<PlanAction> actions, List<PlanReason> reasons) {
        return new Line(
                factor,
                since,
                actions.stream().filter(action -> action.answers(factor, since)).toList(),
                PlanReason.standing(factor, since, reasons));
    }

    /** The codes of the factors that nothing answers. */
    public List<String> holes() {
        return lines.stream().filter(Line::isHole).map(Line::factor).toList();
    }
}
