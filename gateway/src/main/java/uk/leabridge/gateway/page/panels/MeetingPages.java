package uk.leabridge.gateway.page.panels;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.MeetingsClient;
import uk.leabridge.gateway.client.MeetingsClient.Meeting;
import uk.leabridge.gateway.client.PanelsClient;
import uk.leabridge.gateway.session.SignedIn;

/** Reads a meeting together with its panel, which knows the agencies' names. */
@RequestScoped
class MeetingPages {

    private final MeetingsClient meetings;
    private final PanelsClient panels;
    private final SignedIn signedIn;

    MeetingPages(MeetingsClient meetings, PanelsClient panels, SignedIn signedIn) {
        this.meetings = meetings;
        this.panels = panels;
        this.signedIn = signedIn;
    }

    MeetingPage read(UUID id) {
        Answer<Meeting> answer = meetings.one(id);
        Meeting meeting = answer.orPage();
        String etag = answer instanceof Answer.Good<Meeting> good ? good.etag() : "";
        return new MeetingPage(
                meeting,
                panels.one(meeting.panelId()).orPage(),
                etag,
                signedIn.required().subject());
    }
}
