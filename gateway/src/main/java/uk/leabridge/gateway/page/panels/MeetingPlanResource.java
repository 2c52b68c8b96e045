package uk.leabridge.gateway.page.panels;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.leabridge.gateway.client.PanelsClient;
import uk.leabridge.gateway.client.PanelsClient.MeetingRequest;
import uk.leabridge.gateway.client.PanelsClient.Panel;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** A panel's next meeting: when, where, and who chairs it. */
@Path("/panels/" + Pages.ID + "/meetings/new")
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class MeetingPlanResource {

    private static final int LONGEST = 200;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PanelsClient panels;
    private final SignedIn signedIn;

    public MeetingPlanResource(PanelsClient panels, SignedIn signedIn) {
        this.panels = panels;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "meetings")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance plan(
                Panel panel, List<Option> chairs, List<Option> online, String key, Form form);
    }

    @GET
    public Response blank(@PathParam("id") UUID id) {
        return Pages.show(form(id, UUID.randomUUID().toString(), Form.blank()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(this::read)
                .call((meeting, form) -> panels.plan(id, form.key(), meeting))
                .refused(Map.of("startsAt", "time", "somewhere", "place"))
                .again(form -> form(id, form.key(), form))
                .to(made -> "/meetings/" + made.id());
    }

    private MeetingRequest read(Form form) {
        LocalDate day = form.date("day", "Date").orElse(LocalDate.EPOCH);
        if (day.equals(LocalDate.EPOCH)) {
            form.wrong("day", "Enter the date of the meeting");
        }
        LocalTime time = form.time("time", "Enter a start time, for example 9:30 or 14:15");
        boolean online = form.yes("online", "Select yes if people can join online");
        String place = form.optionalText("place", LONGEST, "Venue");
        if (place == null && !online) {
            form.wrong("place", "Enter a venue, or select yes if people can join online");
        }
        return new MeetingRequest(day.atTime(time).atZone(LONDON).toInstant(), place, online, chair(form));
    }

    private String chair(Form form) {
        String chosen = form.value("chair");
        return switch (chosen) {
            case "me" -> signedIn.required().subject();
            case "other" -> PanelSeatResource.subject(form, "chairSubject");
            case "" -> {
                form.wrong("chair", "Select who will chair the meeting");
                yield "";
            }
            default -> chosen;
        };
    }

    private TemplateInstance form(UUID id, String key, Form form) {
        Panel panel = panels.one(id).orPage();
        List<Option> chairs = new ArrayList<>();
        if (signedIn.required().has(Roles.PANEL_CHAIR)) {
            chairs.add(new Option("me", "I will"));
        }
        panels.members(id)
                .orPage()
                .items()
                .forEach(member -> chairs.add(
                        new Option(member.subject(), member.displayRole(), PanelWords.agency(panel, member.agency()))));
        chairs.add(new Option("other", "Someone else", "Enter their account identifier below."));
        return Templates.plan(panel, chairs, Option.list("yes", "Yes", "no", "No"), key, form);
    }
}
