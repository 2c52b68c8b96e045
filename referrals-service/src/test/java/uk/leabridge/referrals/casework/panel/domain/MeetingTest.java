package uk.leabridge.referrals.casework.panel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

class MeetingTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final UUID ITEM = UUID.randomUUID();

    private final Panel panel = Panel.set(UUID.randomUUID(), "hackney", PanelKind.SIP, terms(3), NOW);
    private final Meeting meeting = meeting();

    private Meeting meeting() {
        var planned = Meeting.plan(UUID.randomUUID(), panel, new Meeting.Plan(NOW, "Town hall", false, "chair", NOW));
        planned.hear(new AgendaItem.Heard(ITEM, UUID.randomUUID(), UUID.randomUUID(), "officer", NOW));
        return planned;
    }

    private static PanelTerms terms(int minimum) {
        return new PanelTerms(
                "Panel",
                minimum,
                List.of(
                        new PanelAgency.Seat("HEALTH", "Health", false),
                        new PanelAgency.Seat("EDUCATION", "Education", false),
                        new PanelAgency.Seat("POLICE_CT", "Police", true),
                        new PanelAgency.Seat("LOCAL_AUTHORITY", "Council", true)));
    }

    private void present(String... agencies) {
        meeting.attended(Arrays.stream(agencies).collect(Collectors.toMap(a -> a, _ -> true)), NOW);
    }

    private static AgendaItem.Minute minute(Decision decision) {
        return new AgendaItem.Minute(
                decision, new byte[] {1}, null, Set.of(Signpost.MASH, Signpost.EARLY_HELP), "chair", NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEALTH EDUCATION POLICE_CT                 | 3 | LOCAL_AUTHORITY
            HEALTH EDUCATION LOCAL_AUTHORITY           | 3 | POLICE_CT
            LOCAL_AUTHORITY POLICE_CT                  | 2 | ''
            HEALTH                                     | 1 | LOCAL_AUTHORITY POLICE_CT
            """)
    void saysWhatAQuorumLacks(String there, int count, String missing) {
        present(there.split(" ", -1));

        var lacking = missing.isEmpty() ? Set.<String>of() : Set.of(missing.split(" ", -1));
        assertThat(meeting.refusesToDecide(ITEM, panel.quorum()))
                .contains(new MeetingOutcome.NoQuorum(new Quorum.Lack(3, count, lacking)));
        assertThatThrownBy(() -> meeting.decide(ITEM, minute(Decision.ADOPT), panel.quorum()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(meeting.item(ITEM).orElseThrow().decision()).isEmpty();
    }

    @Test
    void countsNobodyWhoIsRecordedAsAbsent() {
        meeting.attended(Map.of("HEALTH", false, "POLICE_CT", true, "LOCAL_AUTHORITY", true), NOW);

        assertThat(meeting.refusesToDecide(ITEM, panel.quorum())).isPresent();
        assertThat(meeting.absent()).containsExactly("HEALTH");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWithADecisionWhoWasThere(Decision decision) {
        present("HEALTH", "POLICE_CT", "LOCAL_AUTHORITY");

        meeting.decide(ITEM, minute(decision), panel.quorum());
        present("EDUCATION");

        var item = meeting.item(ITEM).orElseThrow();
        assertThat(item.decision()).contains(decision);
        assertThat(item.present()).containsExactly("HEALTH", "LOCAL_AUTHORITY", "POLICE_CT");
        assertThat(item.signposts()).containsExactly("EARLY_HELP", "MASH");
    }

    @Test
    void neverWritesADecisionOver() {
        present("HEALTH", "POLICE_CT", "LOCAL_AUTHORITY");
        meeting.decide(ITEM, minute(Decision.DEFER), panel.quorum());

        var decided = new MeetingOutcome.AlreadyDecided(Decision.DEFER);
        assertThat(meeting.refusesToDecide(ITEM, panel.quorum())).contains(decided);
        assertThat(meeting.refusesToRemove(ITEM)).contains(decided);
    }

    @Test
    void decidesOnNothingThatIsNotOnTheAgenda() {
        present("HEALTH", "POLICE_CT", "LOCAL_AUTHORITY");
        meeting.remove(ITEM, NOW);

        for (var item : List.of(ITEM, UUID.randomUUID())) {
            assertThat(meeting.refusesToDecide(item, panel.quorum())).contains(new MeetingOutcome.NoSuchItem());
        }
    }

    @Test
    void hearsAsManyCasesAsOneMeetingCan() {
        for (int more = 1; more < Meeting.MOST_ITEMS; more++) {
            meeting.hear(new AgendaItem.Heard(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "officer", NOW));
        }

        assertThat(meeting.refusesToHear()).contains(new MeetingOutcome.AgendaFull(Meeting.MOST_ITEMS));
    }

    @Test
    void isMadeUpOnlySoThatAQuorumCanBeMet() {
        assertThat(panel.makeUpAnew(terms(5))).contains(new PanelOutcome.QuorumImpossible(4));
        assertThat(panel.quorum()).isEqualTo(new Quorum(3, Set.of("POLICE_CT", "LOCAL_AUTHORITY")));

        assertThat(panel.makeUpAnew(terms(4))).isEmpty();
        assertThat(panel.quorumMinimum()).isEqualTo(4);
    }
}
