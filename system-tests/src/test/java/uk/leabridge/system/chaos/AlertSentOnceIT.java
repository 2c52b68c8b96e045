package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.leabridge.local.Service;
import uk.leabridge.system.world.Answer;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SamplePeople;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** An alert takes two people, and reaches each mailbox once, even when the sender is killed at the worst moment. */
@SystemTest
@Order(110)
class AlertSentOnceIT {
    private static final String COMMS = "/api/comms/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOROUGH = "redbridge";

    private final World world;
    private final Caller officer;
    private final Caller approver;

    AlertSentOnceIT(World world) {
        this.world = world;
        this.officer = world.as("comms-officer." + BOROUGH);
        this.approver = world.as("comms-approver." + BOROUGH);
    }

    @Test
    void reachesEachMailboxOnceWhenTheSenderDiesBeforeItHandsOver() throws Exception {
        List<String> mailboxes = mailboxes();
        String alert = approved(officer, mailboxes);
        long mail = world.process("mail").handle().orElseThrow().pid();
        signal("STOP", mail);
        issue(alert);
        awaitDeliveries(alert, "SENDING", mailboxes.size());
        world.process("comms").killHard();
        signal("CONT", mail);
        world.bringBack(Service.COMMS);

        awaitDeliveries(alert, "SENT", mailboxes.size());
        assertThat(mailboxes)
                .allSatisfy(one -> assertThat(world.mailbox().to(one)).hasSize(1));
    }

    /** The mailbox has the message, but the sender died before it could write that down. */
    @Test
    void reachesEachMailboxOnceWhenTheSenderDiesAfterItHandedOver() throws Exception {
        List<String> mailboxes = mailboxes();
        String alert = approved(officer, mailboxes);
        long mail = world.process("mail").handle().orElseThrow().pid();
        signal("STOP", mail);
        issue(alert);
        awaitDeliveries(alert, "SENDING", mailboxes.size());
        try (Connection lock = world.databases().superuser("comms");
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table delivery in exclusive mode"); // read by all, written by nobody
            signal("CONT", mail);
            Await.untilTrue(PATIENCE, "each mailbox has its message", () -> mailboxes.stream()
                    .allMatch(one -> world.mailbox().to(one).size() == 1));
            world.process("comms").killHard();
            lock.rollback();
        }
        world.bringBack(Service.COMMS);

        awaitDeliveries(alert, "SENT", mailboxes.size());
        assertThat(mailboxes)
                .allSatisfy(one -> assertThat(world.mailbox().to(one)).hasSize(1));
    }

    @Test
    void isNotApprovedByItsAuthorInAnyWay() {
        Caller author = world.withToken(
                world.keycloakAdmin().tokenOfSomebodyWith(BOROUGH, List.of("comms-officer", "comms-approver")));
        String alert = submitted(author, mailboxes());
        Answer read = author.get(alert).expect(200);
        String tag = read.header("ETag");
        String approval = alert + "/approval";

        assertThat(author.change("POST", approval, "{\"decision\": \"APPROVE\"}", tag)
                        .problem())
                .isEqualTo("second-person-needed");
        officer.change("POST", approval, "{\"decision\": \"APPROVE\"}", tag).expect(403);
        world.withToken(asSomebodyElse(author.token()))
                .change("POST", approval, "{\"decision\": \"APPROVE\"}", tag)
                .expect(401);
        world.withToken(unsigned(author.token()))
                .change("POST", approval, "{\"decision\": \"APPROVE\"}", tag)
                .expect(401);
        author.change("POST", approval, "{\"decision\": \"APPROVE\", \"decidedBy\": \"somebody-else\"}", tag)
                .expect(400);
        assertThat(author.get(alert).text("status")).isEqualTo("PENDING_APPROVAL");

        approver.change("POST", approval, "{\"decision\": \"APPROVE\"}", tag).expect(204);
        assertThat(author.change("POST", approval, "{\"decision\": \"APPROVE\"}", tag)
                        .status())
                .as("the approver's request, replayed by the author")
                .isIn(409, 412);
    }

    /** The token with its subject changed and its signature kept. */
    private static String asSomebodyElse(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = claims.replaceFirst("\"sub\":\"[^\"]+\"", "\"sub\":\"00000000-0000-4000-8000-000000000000\"");
        assertThat(changed).isNotEqualTo(claims);
        return parts[0] + "." + encoded(changed) + "." + parts[2];
    }

    /** The changed token with an algorithm that needs no key. */
    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\"}") + "." + asSomebodyElse(token).split("\\.", -1)[1] + ".";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> mailboxes() {
        return Stream.generate(SamplePeople::address).limit(3).toList();
    }

    private String approved(Caller author, List<String> mailboxes) {
        String alert = submitted(author, mailboxes);
        String tag = approver.get(alert).expect(200).header("ETag");
        approver.change("POST", alert + "/approval", "{\"decision\": \"APPROVE\"}", tag)
                .expect(204);
        return alert;
    }

    /** The path of an alert that waits for its approval. */
    private String submitted(Caller author, List<String> mailboxes) {
        String incident = made(author, "/incidents", """
                {"kind": "DEMONSTRATION", "place": "Sample Square", "severity": "MODERATE",
                 "summary": "A march is announced for Saturday.", "exercise": true}""");
        String contacts = mailboxes.stream()
                .map(mailbox -> made(author, "/contacts", SamplePeople.contact(mailbox, "SCHOOL_LEADS")))
                .collect(Collectors.joining("\", \""));
        String alert = COMMS + "/alerts/" + made(author, "/alerts", """
                {"incidentId": "%s", "severity": "MODERATE", "urgency": "EXPECTED", "certainty": "LIKELY",
                 "headline": "March on Saturday", "description": "A march passes Sample Square on Saturday.",
                 "instruction": "Plan for closed roads.", "scope": "RESTRICTED",
                 "audience": {"roleGroups": [], "contacts": ["%s"]}}""".formatted(incident, contacts));
        String tag = author.get(alert).expect(200).header("ETag");
        author.change("POST", alert + "/submission", "", tag).expect(204);
        return alert;
    }

    private static String made(Caller caller, String path, String body) {
        return caller.create(COMMS + path, body).expect(201).text("id");
    }

    private void issue(String alert) {
        String tag = officer.get(alert).expect(200).header("ETag");
        officer.change("POST", alert + "/issue", "", tag).expect(204);
    }

    private void awaitDeliveries(String alert, String status, int count) throws SQLException {
        String id = alert.substring(alert.lastIndexOf('/') + 1);
        Await.untilTrue(
                PATIENCE,
                count + " deliveries are " + status,
                () -> world.databases()
                                .rows(
                                        "comms",
                                        "select 1 from delivery where alert_id = ?::uuid and status = ?",
                                        id,
                                        status)
                                .size()
                        == count);
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }
}
