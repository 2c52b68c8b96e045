package uk.leabridge.comms.alert.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.comms.contact.domain.RoleGroup;

class AlertTransitionsTest {
    private static final Alert.By AUTHOR = new Alert.By("author", Instant.parse("2026-11-22T09:00:00Z"));
    private static final Alert.By OTHER = new Alert.By("other", Instant.parse("2026-11-22T10:00:00Z"));
    private static final AlertContent WORDS = new AlertContent(
            Severity.MODERATE,
            Urgency.EXPECTED,
            Certainty.LIKELY,
            "Sample headline",
            "Sample description",
            "Sample instruction",
            AlertScope.RESTRICTED);
    private static final AlertContent OTHER_WORDS = new AlertContent(
            Severity.SEVERE,
            Urgency.IMMEDIATE,
            Certainty.OBSERVED,
            "Another headline",
            "Another description",
            "Another instruction",
            AlertScope.PRIVATE);
    private static final AlertAudience PEOPLE = AlertAudience.of(List.of(RoleGroup.SCHOOL_LEADS), List.of());

    /** Each row a status, each column an action in the order of the enum; a dash is a refusal. */
    private static final String TABLE = """
            DRAFT            DRAFT    PENDING_APPROVAL -        -        -        -      -
            PENDING_APPROVAL -        -                APPROVED RETURNED REJECTED -      -
            RETURNED         RETURNED PENDING_APPROVAL -        -        -        -      -
            REJECTED         -        -                -        -        -        -      -
            APPROVED         -        -                -        -        -        ISSUED CANCELLED
            ISSUED           -        -                -        -        -        -      CANCELLED
            CANCELLED        -        -                -        -        -        -      -
            """;

    static Stream<Arguments> cells() {
        var actions = List.of(AlertAction.values());
        return TABLE.lines().flatMap(line -> {
            var cell = line.split(" +", -1);
            return actions.stream()
                    .map(action ->
                            Arguments.of(AlertStatus.valueOf(cell[0]), action, cell[actions.indexOf(action) + 1]));
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void takesEachStepThatTheTableHasAndRefusesAllOthers(AlertStatus from, AlertAction action, String to) {
        var alert = at(from);
        var before = snapshot(alert);

        var refusal = take(alert, action);

        if (to.equals("-")) {
            assertThat(refusal).contains(new AlertOutcome.NotAllowed(from, alert.allowed()));
            assertThat(alert.allowed()).doesNotContain(action);
            assertThat(snapshot(alert)).isEqualTo(before);
        } else {
            assertThat(refusal).isEmpty();
            assertThat(alert.status()).isEqualTo(AlertStatus.valueOf(to));
        }
    }

    @Test
    void coversEveryStatus() {
        assertThat(TABLE.lines().map(line -> AlertStatus.valueOf(line.split(" ", 2)[0])))
                .containsExactlyInAnyOrder(AlertStatus.values());
    }

    @ParameterizedTest
    @CsvSource({"ISSUE,alert.issued", "CANCEL,alert.cancelled"})
    void namesTheEventOfAnEdge(AlertAction action, String event) {
        var from = action == AlertAction.ISSUE ? AlertStatus.APPROVED : AlertStatus.ISSUED;
        assertThat(AlertTransitions.edge(from, action).orElseThrow().event()).isEqualTo(event);
    }

    @Test
    void refusesItsAuthorEveryDecision() {
        for (var decision : Decision.values()) {
            var alert = at(AlertStatus.PENDING_APPROVAL);
            var before = snapshot(alert);
            assertThat(alert.decide(decision, AUTHOR)).contains(new AlertOutcome.SecondPersonNeeded());
            assertThat(snapshot(alert)).isEqualTo(before);
        }
    }

    @Test
    void refusesWhoeverEditedItEveryDecision() {
        for (var decision : Decision.values()) {
            var alert = at(AlertStatus.DRAFT);
            alert.edit(OTHER_WORDS, PEOPLE, OTHER);
            alert.submit();
            assertThat(alert.decide(decision, OTHER)).contains(new AlertOutcome.SecondPersonNeeded());
            assertThat(alert.status()).isEqualTo(AlertStatus.PENDING_APPROVAL);
        }
    }

    @Test
    void remembersAnEditorThroughAReturn() {
        var alert = at(AlertStatus.RETURNED);
        alert.edit(OTHER_WORDS, PEOPLE, OTHER);
        alert.submit();
        alert.decide(Decision.RETURN, new Alert.By("third", OTHER.at()));
        alert.edit(WORDS, PEOPLE, AUTHOR);
        alert.submit();

        assertThat(alert.decide(Decision.APPROVE, OTHER)).contains(new AlertOutcome.SecondPersonNeeded());
    }

    private static Alert at(AlertStatus status) {
        var about = new Alert.About(UUID.randomUUID(), "TH-I-2026-000001", false);
        var alert = Alert.draft(UUID.randomUUID(), "tower-hamlets", about, WORDS, PEOPLE, AUTHOR);
        if (status == AlertStatus.DRAFT) return alert;
        alert.submit();
        switch (status) {
            case DRAFT, PENDING_APPROVAL -> {}
            case RETURNED -> alert.decide(Decision.RETURN, OTHER);
            case REJECTED -> alert.decide(Decision.REJECT, OTHER);
            case APPROVED, ISSUED, CANCELLED -> alert.decide(Decision.APPROVE, OTHER);
        }
        if (EnumSet.of(AlertStatus.ISSUED, AlertStatus.CANCELLED).contains(status)) alert.issue(OTHER);
        if (status == AlertStatus.CANCELLED) alert.cancel("Over", OTHER);
        return alert;
    }

    private static Optional<AlertOutcome.Refusal> take(Alert alert, AlertAction action) {
        return switch (action) {
            case EDIT -> alert.edit(OTHER_WORDS, PEOPLE, AUTHOR);
            case SUBMIT -> alert.submit();
            case APPROVE -> alert.decide(Decision.APPROVE, OTHER);
            case RETURN -> alert.decide(Decision.RETURN, OTHER);
            case REJECT -> alert.decide(Decision.REJECT, OTHER);
            case ISSUE -> alert.issue(OTHER);
            case CANCEL -> alert.cancel("No longer needed", OTHER);
        };
    }

    private static List<Object> snapshot(Alert alert) {
        return List.of(
                alert.status(),
                alert.content(),
                alert.audience(),
                alert.editors(),
                alert.submissions(),
                alert.signatures());
    }
}
