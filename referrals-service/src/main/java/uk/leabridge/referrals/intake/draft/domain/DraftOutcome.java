package uk.leabridge.referrals.intake.draft.domain;

/** What comes of saving a draft. */
public sealed interface DraftOutcome {
    record Saved(Draft draft) implements DraftOutcome {}

    /** The person has as many drafts as one may have. */
    record TooMany(int most) implements DraftOutcome {}
}
