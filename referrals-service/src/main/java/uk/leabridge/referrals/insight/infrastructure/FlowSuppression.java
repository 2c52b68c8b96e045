package uk.leabridge.referrals.insight.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import uk.leabridge.referrals.insight.domain.CellSuppression;
import uk.leabridge.referrals.insight.domain.CrossTable;
import uk.leabridge.referrals.insight.domain.CrossTable.Cell;

/**
 * A table with published totals is a flow from its rows to its columns. Moving units round a circle of cells, up in one and down
 * in the next, leaves every total as it is; so whoever reads the table cannot tell it from the one with the units moved when all
 * cells of the circle are hidden. For each small count the cheapest circles are looked for that lead it to the least value that
 * the totals allow, and to the value that lies the threshold less one above, and their cells are hidden (secondary cell
 * suppression by minimum cost flow; Castro 2012, "Recent advances in optimization techniques for statistical tabular data
 * protection"). Published counts cost themselves and one.
 */
@ApplicationScoped
class FlowSuppression implements CellSuppression {
    /** More than any table of a year holds, and far from an overflow of a sum. */
    private static final int UNBOUNDED = 1_000_000;

    private static final double FREE = 0;

    @Override
    public Set<Cell> hidden(CrossTable table, int threshold, Set<Cell> hiddenAnyway) {
        if (table.total() > UNBOUNDED) throw new IllegalArgumentException("the table has too many referrals");
        if (!totalsMayBeShown(table, threshold)) {
            throw new IllegalArgumentException("a total is below the threshold of " + threshold);
        }
        var small = table.cells().stream()
                .filter(cell -> table.at(cell) < threshold)
                .sorted(Comparator.comparing(table::at).reversed())
                .toList();
        var hidden = new LinkedHashSet<>(hiddenAnyway);
        hidden.addAll(small);
        for (var cell : small) {
            int least = leastByTotals(table, cell);
            hidden.addAll(circles(table, cell, least + threshold - 1 - table.at(cell), hidden));
            hidden.addAll(circles(table, cell, least - table.at(cell), hidden));
        }
        return hidden;
    }

    private static boolean totalsMayBeShown(CrossTable table, int threshold) {
        return table.rowTotals().stream().allMatch(total -> total >= threshold)
                && table.columnTotals().stream().allMatch(total -> total >= threshold);
    }

    /** What is left for the cell when all others of its column take as much as their rows let them. */
    private static int leastByTotals(CrossTable table, Cell cell) {
        return Math.max(
                0, table.rowTotals().get(cell.row()) + table.columnTotals().get(cell.column()) - table.total());
    }

    /** The cells of the cheapest circles through a cell that raise it by so many units, or lower it when they are below zero. */
    private static Set<Cell> circles(CrossTable table, Cell through, int units, Set<Cell> hidden) {
        if (units == 0) return Set.of();
        var graph = new DirectedWeightedMultigraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Cell> cells = new HashMap<>();
        Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
        table.cells().forEach(cell -> {
            graph.addVertex(row(cell));
            graph.addVertex(column(cell));
        });
        for (var cell : table.cells()) {
            if (cell.equals(through)) continue;
            double cost = hidden.contains(cell) ? FREE : table.at(cell) + 1.0;
            var up = graph.addEdge(row(cell), column(cell));
            var down = graph.addEdge(column(cell), row(cell));
            capacities.put(up, UNBOUNDED);
            capacities.put(down, table.at(cell));
            for (var edge : Set.of(up, down)) {
                cells.put(edge, cell);
                graph.setEdgeWeight(edge, cost);
            }
        }
        Map<String, Integer> supplies = Map.of(column(through), units, row(through), -units);
        var flows = new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, node -> supplies.getOrDefault(node, 0), edge -> capacities.getOrDefault(edge, 0)))
                .getFlowMap();
        var used = new HashSet<Cell>();
        cells.forEach((edge, cell) -> {
            if (flows.getOrDefault(edge, 0.0) > 0) used.add(cell);
        });
        return used;
    }

    private static String row(Cell cell) {
        return "row " + cell.row();
    }

    private static String column(Cell cell) {
        return "column " + cell.column();
    }
}
