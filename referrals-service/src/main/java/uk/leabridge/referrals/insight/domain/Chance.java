package uk.leabridge.referrals.insight.domain;

/** What chance alone does to a share of people. Exact, for small numbers too. */
public interface Chance {
    /** A range of shares, from 0 to 1. */
    record Range(double low, double high) {}

    /** Where the true share lies, in 95 of 100 such cases (Clopper and Pearson 1934). */
    Range interval(int events, int of);

    /**
     * Between which shares a group of this size lies by chance, when its true share is that of all.
     *
     * @param certainty in how many of 1,000 cases: 950 or 998, as in funnel plots (Spiegelhalter 2005)
     */
    Range limits(double shareOfAll, int of, int certainty);

    /** How probable it is that a group of this size has at least so many, when its true share is that of all. */
    double probabilityOfAtLeast(int events, int of, double shareOfAll);

    /** How probable it is that it has at most so many. */
    double probabilityOfAtMost(int events, int of, double shareOfAll);
}
