package uk.leabridge.referrals.intake.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StrengthTest {
    @Test
    void isProbableWhereBothNamesAreNearAndPossibleWhereOneIs() {
        assertThat(Strength.ofNear(Set.of(Combination.GIVEN_FAMILY_BIRTH))).isEqualTo(Strength.PROBABLE);
        assertThat(Strength.ofNear(Set.of(Combination.GIVEN_BIRTH, Combination.FAMILY_BIRTH)))
                .isEqualTo(Strength.PROBABLE);
        assertThat(Strength.ofNear(Set.of(Combination.FAMILY_BIRTH))).isEqualTo(Strength.POSSIBLE);
        assertThat(Strength.ofNear(Set.of(Combination.BIRTH_POSTCODE))).isEqualTo(Strength.POSSIBLE);
    }

    @Test
    void keepsTheStrongerOfTwo() {
        assertThat(Strength.stronger(Strength.POSSIBLE, Strength.STRONG)).isEqualTo(Strength.STRONG);
        assertThat(Strength.stronger(Strength.PROBABLE, Strength.POSSIBLE)).isEqualTo(Strength.PROBABLE);
    }
}
