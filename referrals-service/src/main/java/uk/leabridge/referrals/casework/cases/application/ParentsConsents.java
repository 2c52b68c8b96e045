package uk.leabridge.referrals.casework.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.casework.cases.application.SealedPeople.SealedPerson;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** The cases that rest, or wait to rest, on a parent's or carer's word. For the service itself: nobody else finds any here. */
public interface ParentsConsents {
    /** One of them, with who it is about, sealed. */
    record Word(SealedPerson of, PanelKind kind) {}

    /** Those of a borough of which it was not noticed that the word no longer counts, in the order of their ids. */
    List<Word> next(Borough borough, Optional<UUID> after, int most);

    /**
     * Notes that it no longer counts.
     *
     * @return false when that was noted, or somebody else was asked, in the meantime
     */
    boolean lapse(UUID caseId, Instant since);

    /** The boroughs in which there may be some. */
    List<Borough> boroughs();
}
