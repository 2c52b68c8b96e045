package uk.leabridge.comms.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import uk.leabridge.comms.mail.TestMail;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
class DeliveryIT extends AlertSteps {
    private static final List<String> GROUP = List.of("SCHOOL_LEADS");

    private final TestMail mail = TestMail.running();
    private final String address = freshAddress();

    @Test
    void reachesThreeMailboxesOnceEachAndSaysWhatTheApproverSaw() throws Exception {
        var addresses = List.of(freshAddress(), freshAddress(), freshAddress());
        addresses.forEach(each -> contact(each, "SCHOOL_LEADS"));
        var alert = draft(incident(true), GROUP, List.of());
        submit(alert);
        String subject = as(approver).get("/v1/alerts/{id}", alert).path("message.subject");
        String text = as(approver).get("/v1/alerts/{id}", alert).path("message.text");
        approve(alert);
        issue(alert);

        awaitStatus(alert, "SENT", 3);

        for (var each : addresses) {
            var received = mail.messagesTo(each);
            assertThat(received).hasSize(1);
            assertThat(received.getFirst().getSubject()).isEqualTo(subject).startsWith("EXERCISE: ");
            assertThat(received.getFirst().getContent().toString().replace("\r\n", "\n"))
                    .isEqualToIgnoringWhitespace(text)
                    .startsWith("EXERCISE")
                    .contains("Tell your staff and avoid the square.");
        }
        assertThat(eventsOf(alert)).containsExactly("uk.leabridge.alert.issued.v1");
    }

    @Test
    void sendsToAPersonOfTwoGroupsOnce() throws Exception {
        contact(address, "SCHOOL_LEADS");
        contact(address, "PARTNERS");
        issued(List.of("SCHOOL_LEADS", "PARTNERS"));

        assertThat(mail.messagesTo(address)).hasSize(1);
    }

    @Test
    void issuesOnceHoweverOftenItIsAsked() throws Exception {
        contact(address, "SCHOOL_LEADS");
        var alert = approved(GROUP);
        var version = etag(alert);
        issue(alert);

        as(officer)
                .header("If-Match", version)
                .post("/v1/alerts/{id}/issue", alert)
                .then()
                .statusCode(412);
        step(approver, alert, "issue", Map.of()).statusCode(409).body("from", equalTo("ISSUED"));

        awaitStatus(alert, "SENT", 1);
        assertThat(mail.messagesTo(address)).hasSize(1);
        assertThat(eventsOf(alert)).hasSize(1);
    }

    @Test
    void issuesOnceWhenManyAskAtTheSameMoment() throws Exception {
        contact(address, "SCHOOL_LEADS");
        var alert = approved(GROUP);
        var version = etag(alert);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(Collections.nCopies(8, () -> as(officer)
                            .header("If-Match", version)
                            .post("/v1/alerts/{id}/issue", alert)
                            .statusCode()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsOnlyOnce(204).containsOnly(204, 412);
        }

        awaitStatus(alert, "SENT", 1);
        assertThat(mail.messagesTo(address)).hasSize(1);
        assertThat(eventsOf(alert)).hasSize(1);
    }

    @Test
    void triesAgainWhenTheServerIsBusy() throws Exception {
        mail.isBusyOnce(address);
        contact(address, "SCHOOL_LEADS");
        var alert = issued(GROUP);

        assertThat(delivery(alert)).containsEntry("attempts", 2);
        assertThat(mail.messagesTo(address)).hasSize(1);
    }

    @Test
    void givesUpOnAServerThatStaysBusy() throws Exception {
        mail.isBusy(address);
        contact(address, "SCHOOL_LEADS");
        var alert = approved(GROUP);
        issue(alert);

        awaitStatus(alert, "PERMANENT_FAILURE", 1);
        assertThat(delivery(alert)).containsEntry("attempts", 3).containsEntry("code", "gave-up");
        assertThat(mail.messagesTo(address)).isEmpty();
    }

    @Test
    void neverTriesAgainWhereThereIsNoMailbox() throws Exception {
        mail.isGone(address);
        contact(address, "SCHOOL_LEADS");
        var alert = approved(GROUP);
        issue(alert);

        awaitStatus(alert, "PERMANENT_FAILURE", 1);
        assertThat(delivery(alert)).containsEntry("attempts", 1).containsEntry("code", "550");
    }

    @Test
    void waitsForAServerThatRefusesConnections() throws Exception {
        contact(address, "SCHOOL_LEADS");
        var alert = approved(GROUP);
        mail.refusesConnections();
        try {
            issue(alert);
            awaitStatus(alert, "TEMPORARY_FAILURE", 1);
            assertThat(delivery(alert)).containsEntry("code", "no-connection");
        } finally {
            mail.takesConnections();
        }

        awaitStatus(alert, "SENT", 1);
        assertThat(mail.messagesTo(address)).hasSize(1);
    }

    @Test
    void doesNotSendAgainWhatArrivedBeforeTheAnswerWasLost() throws Exception {
        mail.takesAndHangsUp(address);
        contact(address, "SCHOOL_LEADS");
        var alert = issued(GROUP);

        assertThat(delivery(alert)).containsEntry("code", "found-at-receiver").containsEntry("attempts", 1);
        assertThat(mail.messagesTo(address)).hasSize(1);
    }

    @Test
    void sendsAgainWhatCertainlyDidNotArrive() throws Exception {
        mail.hangsUpEarly(address);
        contact(address, "SCHOOL_LEADS");
        var alert = issued(GROUP);

        assertThat(delivery(alert)).containsEntry("attempts", 2);
        assertThat(mail.messagesTo(address)).hasSize(1);
    }

    /** What a process that was killed leaves: SENDING, committed, and nobody to write down the answer. */
    @Test
    void findsOutWhatAKilledProcessHadSent() throws Exception {
        contact(address, "SCHOOL_LEADS");
        var alert = issued(GROUP);
        TestDatabase.execute(
                "update delivery set status = 'SENDING', sending_since = now() - interval '1 hour', settled_at = null"
                        + " where alert_id = ?::uuid",
                alert);

        awaitStatus(alert, "SENT", 1);
        assertThat(delivery(alert)).containsEntry("code", "found-at-receiver");
        assertThat(mail.messagesTo(address)).hasSize(1);
    }

    @Test
    void sendsWhatAKilledProcessHadNotHandedOver() throws Exception {
        contact(address, "SCHOOL_LEADS");
        mail.refusesConnections();
        String alert;
        try {
            alert = approved(GROUP);
            issue(alert);
            awaitStatus(alert, "TEMPORARY_FAILURE", 1);
            TestDatabase.execute(
                    "update delivery set status = 'SENDING', sending_since = now() - interval '1 hour',"
                            + " next_attempt_at = null where alert_id = ?::uuid",
                    alert);
        } finally {
            mail.takesConnections();
        }

        awaitStatus(alert, "SENT", 1);
        assertThat(mail.messagesTo(address)).hasSize(1);
    }

    @Test
    void waitsWithTheDoubtWhileTheReceivingSideDoesNotAnswer() throws Exception {
        contact(address, "SCHOOL_LEADS");
        var alert = issued(GROUP);
        mail.listAnswers(false);
        try {
            TestDatabase.execute(
                    "update delivery set status = 'SENDING', sending_since = now() - interval '1 hour', settled_at = null"
                            + " where alert_id = ?::uuid",
                    alert);
            await(() -> TestDatabase.rows(
                                    "select 1 from audit_entry where action = 'contact.read-address' and borough = ?",
                                    borough)
                            .size()
                    >= 2);
            assertThat(delivery(alert)).containsEntry("status", "SENDING");
        } finally {
            mail.listAnswers(true);
        }
        awaitStatus(alert, "SENT", 1);
        assertThat(mail.messagesTo(address)).hasSize(1);
    }

    @Test
    void doesNotReachAContactWhoWasRemoved() throws Exception {
        var contact = contact(address, "SCHOOL_LEADS");
        var alert = approved(GROUP);
        as(officer).delete("/v1/contacts/{id}", contact).then().statusCode(204);
        issue(alert);

        awaitStatus(alert, "PERMANENT_FAILURE", 1);
        assertThat(delivery(alert)).containsEntry("code", "contact-removed");
        assertThat(mail.messagesTo(address)).isEmpty();
    }

    @Test
    void tellsWhoeverGotItThatItIsCancelledAndNothingElse() throws Exception {
        contact(address, "SCHOOL_LEADS");
        var alert = issued(GROUP);
        step(officer, alert, "cancellation", Map.of("reason", "A reason that stays here."))
                .statusCode(204);

        await(() -> mail.messagesTo(address).size() == 2);
        var cancellation = mail.messagesTo(address).get(1);
        assertThat(cancellation.getSubject()).isEqualTo("Cancelled: Demonstration on Saturday");
        assertThat(cancellation.getContent().toString())
                .contains("This alert has been cancelled.")
                .doesNotContain("A reason that stays here.");
        assertThat(eventsOf(alert)).containsExactly("uk.leabridge.alert.issued.v1", "uk.leabridge.alert.cancelled.v1");
    }

    @Test
    void holdsBackWhatHasNotLeftWhenItIsCancelled() throws Exception {
        contact(address, "SCHOOL_LEADS");
        var alert = approved(GROUP);
        mail.refusesConnections();
        try {
            issue(alert);
            awaitStatus(alert, "TEMPORARY_FAILURE", 1);
            await(() -> {
                var answer = as(officer)
                        .header("If-Match", etag(alert))
                        .body(Map.of("reason", "No longer needed"))
                        .post("/v1/alerts/{id}/cancellation", alert);
                return answer.statusCode() == 204;
            });
        } finally {
            mail.takesConnections();
        }

        awaitStatus(alert, "WITHDRAWN", 1);
        assertThat(mail.messagesTo(address)).isEmpty();
    }

    @Test
    void letsAPersonSendAgainWhatFailedForGood() throws Exception {
        mail.isGone(address);
        contact(address, "SCHOOL_LEADS");
        var alert = approved(GROUP);
        issue(alert);
        awaitStatus(alert, "PERMANENT_FAILURE", 1);
        String delivery = as(officer).get("/v1/alerts/{id}/deliveries", alert).path("items[0].id");
        mail.isBusyOnce(address);

        as(officer)
                .post("/v1/alerts/{id}/deliveries/{d}/resending", alert, delivery)
                .then()
                .statusCode(204);

        awaitStatus(alert, "SENT", 1);
        as(officer)
                .post("/v1/alerts/{id}/deliveries/{d}/resending", alert, delivery)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/delivery-state"))
                .body("from", equalTo("SENT"));
        assertThat(mail.messagesTo(address)).hasSize(1);
    }

    @Test
    void listsEachRecipientToTheOwnBoroughAlone() throws Exception {
        contact(address, "SCHOOL_LEADS");
        var alert = issued(GROUP);
        String delivery = as(officer).get("/v1/alerts/{id}/deliveries", alert).path("items[0].id");

        as(approver)
                .get("/v1/alerts/{id}/deliveries", alert)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Sample Person"))
                .body("items[0].status", equalTo("SENT"));
        var stranger = Tokens.of("comms-officer", freshBorough());
        as(stranger).get("/v1/alerts/{id}/deliveries", alert).then().statusCode(404);
        as(stranger)
                .post("/v1/alerts/{id}/deliveries/{d}/resending", alert, delivery)
                .then()
                .statusCode(404);
        as(officer)
                .post("/v1/alerts/{id}/deliveries/{d}/resending", UUID.randomUUID(), delivery)
                .then()
                .statusCode(404);
    }

    private String approved(List<String> groups) {
        var alert = draft(incident(false), groups, List.of());
        submit(alert);
        approve(alert);
        return alert;
    }

    private String issued(List<String> groups) throws Exception {
        var alert = approved(groups);
        issue(alert);
        awaitStatus(alert, "SENT", 1);
        return alert;
    }

    private void awaitStatus(String alert, String status, int count) throws Exception {
        await(() -> TestDatabase.rows("select 1 from delivery where alert_id = ?::uuid and status = ?", alert, status)
                        .size()
                == count);
    }

    private static Map<String, Object> delivery(String alert) throws SQLException {
        return TestDatabase.rows("select * from delivery where alert_id = ?::uuid", alert)
                .getFirst();
    }

    private static List<String> eventsOf(String alert) throws SQLException {
        return TestDatabase.events(alert).stream()
                .map(envelope -> {
                    var event = envelope.contains("alert.issued") ? "alert.issued" : "alert.cancelled";
                    EventContracts.assertObeysSchema("comms", event, 1, envelope);
                    assertThat(envelope).doesNotContain("example.org").doesNotContain("Sample Person");
                    return "uk.leabridge." + event + ".v1";
                })
                .toList();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited 40 s").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
