package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SamplePeople;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** An alert's way through the console: nobody approves what they wrote, and each recipient is told once. */
@SystemTest
@Order(22)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertPagesIT {
    /** A mail server that is busy is asked again after ten seconds, and the page looks less often by then. */
    private static final Locator.WaitForOptions LONG_ENOUGH_FOR_A_SECOND_ATTEMPT =
            new Locator.WaitForOptions().setTimeout(60_000);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String COMMS = "/api/comms/v1";
    private static final String POST_FROM_THE_PAGE = """
            ([action, fields]) => {
                const form = document.createElement('form');
                form.method = 'post';
                form.action = action;
                for (const [name, value] of Object.entries(fields)) {
                    const input = document.createElement('input');
                    input.name = name;
                    input.value = value;
                    form.append(input);
                }
                document.body.append(form);
                form.submit();
            }""";

    private final World world;
    private Chromium chromium;

    AlertPagesIT(World world) {
        this.world = world;
    }

    @BeforeAll
    void open() {
        chromium = new Chromium(world);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void leadFromAnIncidentToEachMailboxOnceAndNeverPastTheSecondPerson() throws SQLException {
        Page author = chromium.signedIn("comms-officer.newham");
        List<String> mailboxes = List.of(SamplePeople.address(), SamplePeople.address());
        mailboxes.forEach(mailbox -> addContact(author, mailbox));
        openIncident(author);
        String alert = writeAlert(author);

        refuseTheAuthor(author, alert);
        assertNothingLeft(alert, mailboxes);

        Page approver = chromium.signedIn("comms-approver.newham");
        approve(approver, alert);
        assertNothingLeft(alert, mailboxes);
        issue(author, alert);

        Await.untilTrue(PATIENCE, "all deliveries are sent", () -> deliveries(alert, "SENT") == mailboxes.size());
        assertThat(deliveries(alert, "%")).isEqualTo(mailboxes.size());
        for (String mailbox : mailboxes) {
            assertThat(world.mailbox().to(mailbox)).as(mailbox).hasSize(1);
        }
        assertThat(approver.navigate(alert + "/approval").url())
                .as("there is nothing left to decide")
                .endsWith(alert);
        lookAround(author);
    }

    @Test
    void offerNoDecisionToAnAuthorWhoIsAnApproverToo() throws SQLException {
        var admin = world.keycloakAdmin();
        var person = admin.somebodyWith("hackney", List.of("comms-officer", "comms-approver"));
        Caller caller = world.withToken(admin.token(person));
        String mailbox = SamplePeople.address();
        String alert = submitted(caller, mailbox);
        Page author = chromium.signedIn(person.username(), person.password(), true);

        author.navigate("/inbox");
        assertThat(author.locator("a[href$=approval]").count()).isZero();
        author.navigate(alert + "/approval");
        assertThat(author.url()).endsWith(alert);
        assertNoWayToApprove(author);
        Response refused = decideByHand(author, caller, alert);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(author.locator(".govuk-error-summary").innerText())
                .contains("Ask a colleague who did not write or edit the alert.");
        assertThat(caller.get(COMMS + alert).expect(200).text("status")).isEqualTo("PENDING_APPROVAL");
        assertNothingLeft(alert, List.of(mailbox));
    }

    @Test
    void workWithoutJavaScript() {
        String alert = submitted(world.as("comms-officer.redbridge"), SamplePeople.address());
        Page approver = chromium.signedIn("comms-approver.redbridge", false);

        approver.navigate(alert + "/approval");
        approver.locator("input[name=decision][value=APPROVE]").check();
        approver.locator("main form button").click();
        approver.locator("form[action$=issue] button").click();

        approver.locator("[data-progress] a").waitFor();
        Await.untilTrue(PATIENCE, "the page says that it is sent", () -> {
            approver.locator("[data-progress] a").click();
            return approver.locator("[data-progress]").innerText().contains("1 of 1 sent");
        });
    }

    private static void addContact(Page officer, String mailbox) {
        officer.navigate("/contacts/new");
        PageCheck.of(officer, "comms-new-contact");
        officer.locator("#name").fill(SamplePeople.name());
        officer.locator("#email").fill(mailbox);
        officer.locator("input[name=roleGroup][value=FAITH_AND_COMMUNITY_LEADERS]")
                .check();
        officer.locator("main form button").click();
        officer.waitForURL("**/contacts?group=*");
        assertThat(officer.locator("tbody").innerText()).contains(mailbox);
        PageCheck.of(officer, "comms-contacts");
    }

    private static void openIncident(Page officer) {
        officer.navigate("/incidents/new");
        officer.locator("main form button").click();
        officer.locator(".govuk-error-summary").waitFor();
        PageCheck.of(officer, "comms-new-incident-errors");
        officer.locator("input[name=exercise][value=yes]").check();
        officer.locator("input[name=kind][value=DEMONSTRATION]").check();
        officer.locator("#place").fill("Sample Square");
        officer.locator("input[name=severity][value=MODERATE]").check();
        officer.locator("#summary").fill("A march is announced for Saturday.");
        officer.locator("main form button").click();
        officer.locator("a[href*='/alerts/new']").waitFor();
        PageCheck.of(officer, "comms-incident");
    }

    /** Begins on the incident's page; returns the path of the alert, which waits for its approval. */
    private static String writeAlert(Page officer) {
        officer.locator("a[href*='/alerts/new']").click();
        officer.locator("main form button").click();
        officer.locator(".govuk-error-summary").waitFor();
        PageCheck.of(officer, "comms-alert-form-errors");
        officer.locator("#headline").fill("March on Saturday");
        officer.locator("#description").fill("A march passes Sample Square on Saturday.\nIt begins at noon.");
        officer.locator("#instruction").fill("Plan for closed roads.");
        officer.locator("input[name=severity][value=MODERATE]").check();
        officer.locator("input[name=urgency][value=EXPECTED]").check();
        officer.locator("input[name=certainty][value=LIKELY]").check();
        officer.locator("input[name=roleGroups][value=FAITH_AND_COMMUNITY_LEADERS]")
                .check();
        officer.locator("input[name=scope][value=RESTRICTED]").check();
        officer.locator("main form button").click();
        officer.locator("form[action$=submission] button").waitFor();
        PageCheck.of(officer, "comms-alert-draft");
        officer.locator("form[action$=submission] button").click();
        officer.locator("text=Waiting for approval").waitFor();
        PageCheck.of(officer, "comms-alert-waiting");
        return officer.url().replaceFirst("https?://[^/]+", "");
    }

    private void refuseTheAuthor(Page author, String alert) {
        assertNoWayToApprove(author);
        Response typed = Objects.requireNonNull(author.navigate(alert + "/approval"));
        assertThat(typed.status()).isEqualTo(403);
        assertNoWayToApprove(author);
        PageCheck.of(author, "comms-approval-refused");

        author.navigate(alert);
        Response posted = decideByHand(author, world.as("comms-officer.newham"), alert);

        assertThat(posted.status()).isEqualTo(403);
        assertNoWayToApprove(author);
        assertThat(world.as("comms-officer.newham")
                        .get(COMMS + alert)
                        .expect(200)
                        .text("status"))
                .isEqualTo("PENDING_APPROVAL");
    }

    private static void assertNoWayToApprove(Page page) {
        assertThat(page.locator("a[href$=approval], form[action$=approval], [name=decision]")
                        .count())
                .isZero();
    }

    /** Posts what the approver's form would, from a page of this person's own session, with its proof and the version. */
    private static Response decideByHand(Page page, Caller reader, String alert) {
        String version = reader.get(COMMS + alert).expect(200).header("ETag");
        Map<String, String> fields = Map.of(
                "csrf",
                page.locator("input[name=csrf]").first().inputValue(),
                "version",
                version,
                "decision",
                "APPROVE");
        return page.waitForResponse(
                response -> response.url().endsWith(alert + "/approval")
                        && "POST".equals(response.request().method()),
                () -> page.evaluate(POST_FROM_THE_PAGE, List.of(alert + "/approval", fields)));
    }

    /** By way of the approver's inbox. */
    private static void approve(Page approver, String alert) {
        approver.navigate("/inbox");
        PageCheck.of(approver, "comms-inbox");
        approver.locator("a[href='" + alert + "/approval']").click();
        approver.locator("input[name=decision]").first().waitFor();
        assertThat(approver.locator("main").innerText())
                .contains("March on Saturday", "It begins at noon.", "EXERCISE");
        PageCheck.of(approver, "comms-approval");
        approver.locator("input[name=decision][value=APPROVE]").check();
        approver.locator("main form button").click();
        approver.waitForURL("**" + alert);
        PageCheck.of(approver, "comms-alert-approved");
    }

    /** By way of the author's inbox; the counts come by themselves. */
    private static void issue(Page author, String alert) {
        author.navigate("/inbox");
        author.locator("a[href='" + alert + "']").click();
        author.locator("form[action$=issue] button").click();
        author.locator("[data-progress]:has-text('2 of 2 sent')").waitFor(LONG_ENOUGH_FOR_A_SECOND_ATTEMPT);
        author.navigate(alert);
        PageCheck.of(author, "comms-alert-sent");
        author.locator("summary").click();
        PageCheck.of(author, "comms-alert-cancelling");
    }

    private static void lookAround(Page officer) {
        for (String path : List.of("/incidents", "/alerts", "/inbox?show=all", "/contacts")) {
            officer.navigate(path);
            PageCheck.of(officer, "comms-all" + path.replaceFirst("\\?.*", "").replace('/', '-'));
        }
        int before = officer.locator("tbody tr").count();
        officer.locator("tbody a").first().click();
        PageCheck.of(officer, "comms-remove-contact");
        officer.locator("main form button").click();
        officer.waitForURL("**/contacts");
        assertThat(officer.locator("tbody tr").count()).isEqualTo(before - 1);
    }

    private void assertNothingLeft(String alert, List<String> mailboxes) throws SQLException {
        assertThat(deliveries(alert, "%")).isZero();
        for (String mailbox : mailboxes) {
            assertThat(world.mailbox().to(mailbox)).isEmpty();
        }
    }

    private long deliveries(String alert, String status) throws SQLException {
        return world.databases()
                .rows(
                        "comms",
                        "select 1 from delivery where alert_id = ?::uuid and status like ?",
                        alert.replace("/alerts/", ""),
                        status)
                .size();
    }

    /** The path, in the console, of an alert to one mailbox that waits for its approval. */
    private static String submitted(Caller author, String mailbox) {
        String incident = made(author, "/incidents", """
                {"kind": "DEMONSTRATION", "place": "Sample Square", "severity": "MODERATE",
                 "summary": "A march is announced for Saturday.", "exercise": true}""");
        String contact = made(author, "/contacts", SamplePeople.contact(mailbox, "SCHOOL_LEADS"));
        String alert = "/alerts/" + made(author, "/alerts", """
                {"incidentId": "%s", "severity": "MODERATE", "urgency": "EXPECTED", "certainty": "LIKELY",
                 "headline": "March on Saturday", "description": "A march passes Sample Square on Saturday.",
                 "instruction": "Plan for closed roads.", "scope": "RESTRICTED",
                 "audience": {"roleGroups": [], "contacts": ["%s"]}}""".formatted(incident, contact));
        String tag = author.get(COMMS + alert).expect(200).header("ETag");
        author.change("POST", COMMS + alert + "/submission", "", tag).expect(204);
        return alert;
    }

    private static String made(Caller caller, String path, String body) {
        return caller.create(COMMS + path, body).expect(201).text("id");
    }
}
