package uk.leabridge.referrals.insight.domain;

import java.util.List;

/** The store of populations, one a borough. */
public interface Populations {
    /** Of the boroughs of which one is recorded. */
    List<Population> all();

    /**
     * Stores it in place of its predecessor; says no, and stores nothing, when that has another version.
     *
     * @param expected the version to replace; 0 when there is none yet
     */
    boolean replace(Population population, long expected);
}
