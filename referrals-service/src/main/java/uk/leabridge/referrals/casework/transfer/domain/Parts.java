package uk.leabridge.referrals.casework.transfer.domain;

/**
 * What hangs on a case and goes with it, in numbers.
 *
 * @param sessionsOpen those that are planned and not settled: a provider's people confirm in the borough that has the case
 * @param steps lines of the chronology
 * @param documents those whose file was not removed
 * @param signposts services that are to be asked whether they have the person
 * @param holds those because of which nobody may destroy the record
 */
public record Parts(
        int assessments,
        int planActions,
        int sessions,
        int sessionsOpen,
        int steps,
        int documents,
        int signposts,
        int holds) {}
