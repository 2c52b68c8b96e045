package uk.leabridge.gateway.page.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.InboxClient;
import uk.leabridge.gateway.client.MeetingsClient;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.ReferralsClient;
import uk.leabridge.gateway.client.SideBySide;
import uk.leabridge.gateway.client.TransfersClient;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Person;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** The first page after signing in. A service that is away takes its part of the page with it, and no more. */
@Path("/")
@Authenticated
public class WorkListResource {

    private static final int MEETINGS = 10;
    private static final int OFFERS = 25;

    private final ReferralsClient referrals;
    private final TransfersClient transfers;
    private final MeetingsClient meetings;
    private final InboxClient inbox;
    private final SignedIn signedIn;
    private final InstantSource clock;

    public WorkListResource(
            ReferralsClient referrals,
            TransfersClient transfers,
            MeetingsClient meetings,
            InboxClient inbox,
            SignedIn signedIn,
            InstantSource clock) {
        this.referrals = referrals;
        this.transfers = transfers;
        this.meetings = meetings;
        this.inbox = inbox;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(0, "Your work list", "/", Set.of());
    }

    /**
     * What the page shows.
     *
     * @param works whether the person has work of this kind
     * @param decides whether they see the borough's work and not only meetings
     * @param mine whether they look at what is given to them alone
     */
    record Model(
            List<WorkPart> parts,
            boolean works,
            boolean decides,
            boolean mine,
            boolean workAway,
            List<InboxClient.Item> inbox,
            boolean inboxAway) {
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
    public Response workList(@QueryParam("owner") @DefaultValue("all") String owner) {
        Person person = signedIn.required();
        boolean mine = owner.equals("me");
        boolean decides = person.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);
        boolean works = decides || person.has(Roles.PANEL_MEMBER);
        var newest = SideBySide.begin(inbox::newest);
        Answer<List<WorkPart>> work = decides ? work(mine) : works ? heard() : new Answer.Good<>(List.of(), "");
        Answer<PageOf<InboxClient.Item>> items = newest.get();
        Model model = new Model(
                work.or(List.of()),
                works,
                decides,
                mine,
                !work.there(),
                items.or(PageOf.empty()).items(),
                !items.there());
        return Pages.show(Templates.workList(model));
    }

    /** Offers and meetings are parts that may be missing, so that referrals and cases are never kept from an officer. */
    private Answer<List<WorkPart>> work(boolean mine) {
        var offers = SideBySide.begin(() -> mine
                ? PageOf.<TransfersClient.Summary>empty()
                : transfers.waiting(OFFERS).or(PageOf.empty()));
        var upcoming = SideBySide.begin(
                () -> meetings.upcoming(MEETINGS).or(PageOf.empty()).items());
        return referrals.workList(mine).map(work -> {
            List<WorkPart> parts = new ArrayList<>(WorkPart.of(work, mine, clock.instant()));
            if (!mine) {
                parts.add(WorkPart.ofOffers(offers.get()));
            }
            parts.add(WorkPart.ofMeetings(upcoming.get()));
            return parts;
        });
    }

    private Answer<List<WorkPart>> heard() {
        return meetings.upcoming(MEETINGS).map(upcoming -> List.of(WorkPart.ofMeetings(upcoming.items())));
    }
}
