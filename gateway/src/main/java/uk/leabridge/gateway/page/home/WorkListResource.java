package uk.leabridge.gateway.page.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.InboxClient;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.ReferralsClient;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.panels.UpcomingMeetings;
import uk.leabridge.gateway.session.Person;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** The first page after signing in. A service that is away takes its part of the page with it, and no more. */
@Path("/")
@Authenticated
public class WorkListResource {

    private final ReferralsClient referrals;
    private final CasesClient cases;
    private final UpcomingMeetings meetings;
    private final InboxClient inbox;
    private final SignedIn signedIn;

    public WorkListResource(
            ReferralsClient referrals,
            CasesClient cases,
            UpcomingMeetings meetings,
            InboxClient inbox,
            SignedIn signedIn) {
        this.referrals = referrals;
        this.cases = cases;
        this.meetings = meetings;
        this.inbox = inbox;
        this.signedIn = signedIn;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(0, "Work list", "/", Set.of());
    }

    /** What the page shows. */
    record Model(
            List<WorkPart> parts, boolean works, boolean workAway, List<InboxClient.Item> inbox, boolean inboxAway) {
        public boolean isIdle() {
            return parts.stream().allMatch(part -> part.rows().isEmpty());
        }
    }

    @CheckedTemplate(basePath = "home")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance workList(Model model);
    }

    @GET
    public Response workList() {
        Person person = signedIn.required();
        boolean officer = person.has(Roles.SAFEGUARDING_OFFICER);
        boolean works = officer || person.hasAny(Roles.PANEL_CHAIR, Roles.PANEL_MEMBER);
        Answer<List<WorkPart>> work = officer ? officersWork() : works ? heard() : new Answer.Good<>(List.of(), "");
        Answer<PageOf<InboxClient.Item>> items = inbox.newest();
        Model model = new Model(
                work.or(List.of()),
                works,
                !work.there(),
                items.or(PageOf.empty()).items(),
                !items.there());
        return Pages.show(Templates.workList(model));
    }

    /** The cases and meetings are parts that may be missing, so that referrals are never kept from an officer. */
    private Answer<List<WorkPart>> officersWork() {
        return referrals.workList().map(work -> {
            List<WorkPart> parts = new ArrayList<>(WorkPart.of(work));
            var mine = cases.list(new CasesClient.Filter("", "", true, "", "")).or(PageOf.empty());
            parts.add(WorkPart.ofCases(mine));
            parts.add(WorkPart.ofMeetings(meetings.all().or(List.of())));
            return parts;
        });
    }

    private Answer<List<WorkPart>> heard() {
        return meetings.all().map(upcoming -> List.of(WorkPart.ofMeetings(upcoming)));
    }
}
