package uk.leabridge.system.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityPageTest {
    private static final String PAGE = "before\n<!-- x -->\nold\n<!-- end of x -->\nafter\n";

    @Test
    void putsATableInPlaceOfTheLastOne() {
        String page = SecurityPage.with(PAGE, "x", "Seed 7.", List.of("| a |", "|---|"));

        assertThat(page)
                .startsWith("before\n<!-- x -->\nOn ")
                .endsWith("Seed 7.\n\n| a |\n|---|\n<!-- end of x -->\nafter\n")
                .doesNotContain("old");
        assertThat(SecurityPage.with(page, "x", "Seed 8.", List.of("| b |")))
                .doesNotContain("| a |")
                .contains("| b |");
    }

    @Test
    void refusesAPageThatHasNoPlaceForIt() {
        assertThatThrownBy(() -> SecurityPage.with(PAGE, "y", "", List.of())).hasMessageContaining("no place for y");
    }

    @Test
    void readsTheRowsAgainOfATableThatWasWrittenInTheSameWay() {
        String page = SecurityPage.with(PAGE, "x", "3 rounds.", List.of("| a |", "|---|", "| 1 |", "| 2 |"));

        assertThat(SecurityPage.rows(page, "x", "3 rounds.")).containsExactly("| 1 |", "| 2 |");
        assertThatThrownBy(() -> SecurityPage.rows(page, "x", "1 round."))
                .hasMessageContaining("no table of x: 1 round.");
    }
}
