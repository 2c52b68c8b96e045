package uk.leabridge.referrals.insight.domain;

import java.util.List;

/** How far the referrals came that were received in a year: sums, never a referral. */
public interface Journeys {
    /** The borough's, for those who may read each of them. Categories without a referral are left out. */
    List<Count> ofBorough(String borough, ReportingYear year);

    /** All boroughs', for those who release them. */
    List<Count> ofAll(ReportingYear year);

    List<Timeliness> timelinessOfBorough(String borough, ReportingYear year);

    List<Timeliness> timelinessOfAll(ReportingYear year);
}
