package uk.leabridge.referrals.records.subjectaccess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemTest {
    private static Item of(Category category) {
        return new Item(new UUID(0, 1), new UUID(0, 2), null, List.of(), "referral.body", "x", category, "Words.");
    }

    private static Choice choice(Decision decision) {
        return new Choice(new UUID(0, 3), decision, null, new byte[0], "seen", "officer", Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource
    void givesNothingToWhoeverAsksForSomebodyElseBeforeItIsDecided(Category category) {
        assertThat(of(category).state(Requester.PARENT_OR_CARER, Optional.empty()))
                .isEqualTo(ItemState.UNDECIDED);
        assertThat(of(category).state(Requester.REPRESENTATIVE, Optional.empty()))
                .isEqualTo(ItemState.UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CARER",
                "CONTACT",
                "DESCRIPTION",
                "SCHOOL_OR_EMPLOYER",
                "NOT_INFORMED",
                "REFERRER",
                "OTHER_PEOPLE",
                "AGENCIES",
                "NARRATIVE",
                "POLICE",
                "OPINION",
                "DECISION",
                "PLAN",
                "DOCUMENT",
                "GOVERNANCE"
            })
    void givesNothingOfOthersOrOfRiskToThePersonBeforeItIsDecided(Category category) {
        assertThat(of(category).state(Requester.SELF, Optional.empty())).isEqualTo(ItemState.UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "WHEREABOUTS", "MOVED", "SHARED", "SEEN"})
    void givesThePersonTheirOwnFacts(Category category) {
        assertThat(of(category).state(Requester.SELF, Optional.empty())).isEqualTo(ItemState.GIVEN);
    }

    @ParameterizedTest
    @EnumSource
    void isAsItWasDecidedWhoeverAsks(Decision decision) {
        for (var requester : Requester.values()) {
            assertThat(of(Category.IDENTITY).state(requester, Optional.of(choice(decision))))
                    .isEqualTo(
                            switch (decision) {
                                case GIVE -> ItemState.GIVEN;
                                case GIVE_IN_PART -> ItemState.GIVEN_IN_PART;
                                case HOLD_BACK -> ItemState.HELD_BACK;
                            });
        }
    }
}
