package uk.leabridge.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {
    @Test
    void hasTheRolesOfItsToken() {
        var actor = Actor.ofToken("subject", Set.of("referrer", "learner"), "tower-hamlets", "a-school");

        assertThat(actor)
                .isEqualTo(
                        new Actor("subject", Set.of("learner", "referrer"), new Borough("tower-hamlets"), "a-school"));
    }

    @Test
    void neverBecomesAServiceByItsToken() {
        assertThat(Actor.ofToken("subject", Set.of("system", "learner"), "hackney", null)
                        .roles())
                .containsExactly("learner");
    }

    /** The roles stand between commas in the database's settings. */
    @Test
    void dropsARoleThatWouldReadAsSeveral() {
        assertThat(Actor.ofToken("subject", Set.of("x,safeguarding-officer,y", "UPPER", ""), "hackney", null)
                        .roles())
                .isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Tower Hamlets", "tower_hamlets", "'; drop table referral", "h"})
    void wantsABorough(@Nullable String borough) {
        assertThatThrownBy(() -> Actor.ofToken("subject", Set.of(), borough, null))
                .isInstanceOf(IncompleteIdentity.class);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void wantsASubject(@Nullable String subject) {
        assertThatThrownBy(() -> Actor.ofToken(subject, Set.of(), "hackney", null))
                .isInstanceOf(IncompleteIdentity.class);
    }
}
