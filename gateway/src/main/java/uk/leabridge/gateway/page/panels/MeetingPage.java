package uk.leabridge.gateway.page.panels;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.leabridge.gateway.client.MeetingsClient.Item;
import uk.leabridge.gateway.client.MeetingsClient.Meeting;
import uk.leabridge.gateway.client.PanelsClient.Panel;

/** One meeting as its pages show it. */
record MeetingPage(Meeting meeting, Panel panel, String etag, String me) {

    /** An agency, and whether it is there as far as anybody recorded. */
    record Seat(String name, String there, boolean required) {}

    public List<Seat> getSeats() {
        return panel.agencies().stream()
                .map(agency -> new Seat(agency.name(), there(agency.code()), agency.required()))
                .toList();
    }

    private String there(String code) {
        if (meeting.attendance().present().contains(code)) {
            return "Present";
        }
        return meeting.attendance().absent().contains(code) ? "Absent" : "Not recorded";
    }

    public String getWhere() {
        String place = meeting.place();
        if (place == null) {
            return "Online";
        }
        return meeting.online() ? place + ", and online" : place;
    }

    public boolean isChairedByMe() {
        return meeting.chair().equals(me);
    }

    public boolean isQuorum() {
        return meeting.attendance().quorum();
    }

    /** Who is missing for the quorum, said before anybody decides. */
    public String getLack() {
        int present = meeting.attendance().present().size();
        int least = meeting.attendance().quorumMinimum();
        String missing = meeting.attendance().missing().stream()
                .map(code -> PanelWords.agency(panel, code))
                .sorted()
                .collect(Collectors.joining(", "));
        String few = present < least ? "Agencies present: " + present + " of at least " + least + ". " : "";
        return few + (missing.isEmpty() ? "" : "Missing: " + missing + ".");
    }

    /** Whether it can be decided here: undecided, and the case has not gone another way. */
    public boolean isOpen(Item item) {
        return item.decision() == null && item.status().equals("PANEL_LISTED");
    }

    public boolean isRemovable(Item item) {
        return item.decision() == null;
    }

    String names(List<String> codes) {
        return codes.stream()
                .map(code -> PanelWords.agency(panel, code))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    Item item(UUID id) {
        return meeting.agenda().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(jakarta.ws.rs.NotFoundException::new);
    }
}
