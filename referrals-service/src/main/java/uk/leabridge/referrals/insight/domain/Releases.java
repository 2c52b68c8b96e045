package uk.leabridge.referrals.insight.domain;

import java.util.List;
import java.util.Optional;

/** The store of releases. What the actor may not see is not found. */
public interface Releases {
    Optional<Release> find(ReportingYear year, Release.Audience audience);

    /** The years that were released, newest first; no more than a hundred. */
    List<Release> newest(Release.Audience audience);

    /** Stores a year's releases; says no, and stores nothing, when the year was released before. */
    boolean add(List<Release> releases, String by);
}
