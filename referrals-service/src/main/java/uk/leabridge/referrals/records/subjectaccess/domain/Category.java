package uk.leabridge.referrals.records.subjectaccess.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a fact is about. It decides where a fact begins when the person asks, and which exemption an officer is reminded of. */
public enum Category {
    /** The record itself: its reference and its dates. */
    RECORD(true, null),
    IDENTITY(true, null),
    WHEREABOUTS(true, null),
    INFORMED(true, null),
    NEEDS(true, null),
    CONSENT(true, null),
    SESSION(true, null),
    /** Where the record went, or came from. */
    MOVED(true, null),
    SHARED(true, null),
    SEEN(true, null),
    /** Written in words of the referrer's choice, so that others may be named in them. */
    SCHOOL_OR_EMPLOYER(false, Exemption.THIRD_PARTY),
    CONTACT(false, Exemption.THIRD_PARTY),
    DESCRIPTION(false, Exemption.THIRD_PARTY),
    CARER(false, Exemption.THIRD_PARTY),
    NOT_INFORMED(false, Exemption.THIRD_PARTY),
    REFERRER(false, Exemption.THIRD_PARTY),
    OTHER_PEOPLE(false, Exemption.THIRD_PARTY),
    AGENCIES(false, null),
    NARRATIVE(false, null),
    POLICE(false, Exemption.CRIME_AND_TAXATION),
    OPINION(false, null),
    DECISION(false, null),
    PLAN(false, null),
    DOCUMENT(false, null),
    GOVERNANCE(false, null);

    private final boolean ownFact;
    private final @Nullable Exemption usual;

    Category(boolean ownFact, @Nullable Exemption usual) {
        this.ownFact = ownFact;
        this.usual = usual;
    }

    /** A fact of the person alone: no other person, no opinion and no risk is in it. */
    public boolean isOwnFact() {
        return ownFact;
    }

    /** The exemption that often applies. */
    public Optional<Exemption> usualExemption() {
        return Optional.ofNullable(usual);
    }
}
