package uk.leabridge.referrals.panel.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.leabridge.referrals.cases.application.PanelCases;
import uk.leabridge.referrals.panel.domain.Meeting;
import uk.leabridge.referrals.panel.domain.MeetingRefusal;

/** What came of something at a meeting. Every refusal leaves the meeting and the case as they were. */
public sealed interface MeetingResult {
    /** Done, and this is the meeting's version now. */
    record Done(UUID meeting, long version) implements MeetingResult {}

    /** It is not there, or is not this actor's to change. */
    record NotFound() implements MeetingResult {}

    /** It has changed since: read it again. */
    record Stale() implements MeetingResult {}

    record Refused(MeetingRefusal refusal) implements MeetingResult {}

    /** There is no such case for the actor. */
    record NoSuchCase() implements MeetingResult {}

    /** The case itself refused. */
    record CaseRefused(PanelCases.Verdict verdict) implements MeetingResult {}

    /** An attempt to change the version of a meeting that the actor read. */
    static MeetingResult on(
            Optional<Meeting> found, long version, Predicate<Meeting> may, Function<Meeting, MeetingResult> change) {
        var meeting = found.filter(may);
        if (meeting.isEmpty()) return new NotFound();
        if (meeting.get().version() != version) return new Stale();
        return change.apply(meeting.get());
    }
}
