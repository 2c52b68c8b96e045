package uk.leabridge.gateway.page.cases;

import java.util.List;
import uk.leabridge.gateway.client.PlansClient.Covered;
import uk.leabridge.gateway.client.PlansClient.Plan;

/**
 * The coverage matrix in short: what was found in the person's life, and whether the support plan answers it.
 *
 * @param assessed whether anybody was assessed
 * @param away whether the service did not answer
 */
record CoveragePart(List<Line> lines, boolean assessed, boolean away) {

    static final CoveragePart AWAY = new CoveragePart(List.of(), false, true);

    /** One vulnerability; {@code answer} says in words what answers it. */
    record Line(String title, boolean hole, String answer) {}

    static CoveragePart of(Plan plan) {
        return new CoveragePart(
                plan.coverage().stream().map(CoveragePart::line).toList(), plan.assessment() != null, false);
    }

    /** How many have no answer. */
    public long getHoles() {
        return lines.stream().filter(Line::hole).count();
    }

    private static Line line(Covered covered) {
        int actions = covered.actions().size();
        String answer = !covered.covered()
                ? "No action, and no reason why not"
                : actions == 0 ? "Reason for no action recorded" : actions == 1 ? "1 action" : actions + " actions";
        return new Line(covered.title(), !covered.covered(), answer);
    }
}
