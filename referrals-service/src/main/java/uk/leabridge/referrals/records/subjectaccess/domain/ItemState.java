package uk.leabridge.referrals.records.subjectaccess.domain;

/** Whether the person who asked gets an item. */
public enum ItemState {
    /** Nobody has decided: it is not given, and the bundle cannot be made. */
    UNDECIDED,
    GIVEN,
    GIVEN_IN_PART,
    HELD_BACK;

    public boolean isGiven() {
        return this == GIVEN || this == GIVEN_IN_PART;
    }

    static ItemState of(Decision decision) {
        return switch (decision) {
            case GIVE -> GIVEN;
            case GIVE_IN_PART -> GIVEN_IN_PART;
            case HOLD_BACK -> HELD_BACK;
        };
    }
}
