package uk.leabridge.referrals.insight.domain;

import java.util.Set;

/**
 * Decides which counts of a table are hidden when its row and column totals are published, none of which is below the threshold.
 * Hidden are the counts below the threshold, and as many more as it takes for nobody to work one out from what is shown: of each
 * small count at least as many values are possible, given all that is published, as the threshold says, and of each other hidden
 * count more than one. Counts below the threshold include zero.
 */
public interface CellSuppression {
    /**
     * The places that are hidden.
     *
     * @param hiddenAnyway places that have to be hidden whatever their count is
     */
    Set<CrossTable.Cell> hidden(CrossTable table, int threshold, Set<CrossTable.Cell> hiddenAnyway);
}
