package uk.leabridge.referrals.casework.cases.domain;

import java.util.List;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;

/** The chronology of cases: who did what and when. Lines are only ever added. */
public interface CaseChronology {
    /** Adds the steps with the current transaction, their words sealed. */
    void add(SafeguardingCase of, List<CaseStep> steps, Actor actor, SealingKey key);
}
